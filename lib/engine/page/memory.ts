const prefix = "power-of-withholding:";

/** A reader's preference from an earlier visit; none where the browser keeps no memory for the page. */
export function recall(name: string): string | null {
  return storage()?.getItem(prefix + name) ?? null;
}

export function remember(name: string, value: string): void {
  storage()?.setItem(prefix + name, value);
}

/** Reading `localStorage` itself throws where the reader has switched storage off. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
