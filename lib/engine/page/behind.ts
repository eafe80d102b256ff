/** Places that do not yet show what follows from the assumptions, and who waits for each. */
const behind = new Map<Element, (() => void)[]>();

/** Says that a place no longer shows what follows from the assumptions. */
export function fallBehind(place: Element): void {
  if (!behind.has(place)) behind.set(place, []);
}

/** Says that it does again. */
export function catchUp(place: Element): void {
  const waiting = behind.get(place) ?? [];
  behind.delete(place);
  for (const go of waiting) go();
}

/** Resolves once what stands around an element follows from the assumptions: what is taken from a page is of one state. */
export async function upToDate(element: Element): Promise<void> {
  const [, waiting] = [...behind].find(([place]) => place.contains(element)) ?? [];
  if (waiting) await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Whether something of the page does not yet follow from the assumptions. */
export const isBehind = (): boolean => behind.size > 0;
