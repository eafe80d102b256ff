/** What a browser keeps of a reader's preferences, from one visit to the next. */
export interface Memory {
  /** A preference from an earlier visit; none where the browser keeps no memory for the page. */
  recall(name: string): string | null;
  remember(name: string, value: string): void;
}

/** @param owner - whose pages share the memory; papers of one host do not */
export function createMemory(owner: string): Memory {
  return {
    recall: (name) => storage()?.getItem(`${owner}:${name}`) ?? null,
    remember: (name, value) => storage()?.setItem(`${owner}:${name}`, value),
  };
}

/** Reading `localStorage` itself throws where the reader has switched storage off. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
