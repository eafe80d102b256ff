/** What is kept under a key, made where nothing is: specifications share most of what they are computed from. */
export function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key)!;
}
