/** What a browser keeps for pages of one owner. */
export interface Memory {
  /** What was kept; none where the browser keeps no memory for the page. */
  recall(name: string): string | null;
  remember(name: string, value: string): void;
}

/**
 * @param owner - whose pages share the memory; papers of one host do not
 * @param lasting - whether it outlasts the visit
 */
export function createMemory(owner: string, lasting: boolean): Memory {
  return {
    recall: (name) => reach(lasting, (storage) => storage.getItem(`${owner}:${name}`)),
    remember: (name, value) =>
      void reach(lasting, (storage) => storage.setItem(`${owner}:${name}`, value)),
  };
}

/** Reaching for a storage throws where the reader has switched it off, and so does filling it up. */
function reach<Found>(lasting: boolean, act: (storage: Storage) => Found): Found | null {
  try {
    return act(lasting ? window.localStorage : window.sessionStorage);
  } catch {
    return null;
  }
}
