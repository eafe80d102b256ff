/** What a browser keeps for pages of one owner. */
export interface Memory {
  /** What was kept, if only for as long as the page is open. */
  recall(name: string): string | null;
  /** @returns whether it is kept for longer than the page is open */
  remember(name: string, value: string): boolean;
  /** Tells what another page of the owner has remembered; `null` for what it has forgotten. */
  onOther(name: string, listener: (value: string | null) => void): void;
}

/**
 * @param owner - whose pages share the memory; papers of one host do not
 * @param lasting - whether it outlasts the visit
 */
export function createMemory(owner: string, lasting: boolean): Memory {
  /** What the browser did not take. */
  const kept = new Map<string, string>();
  return {
    recall: (name) =>
      kept.get(name) ?? reach(lasting, (storage) => storage.getItem(`${owner}:${name}`)),
    remember(name, value) {
      kept.delete(name);
      const isKept = reach(lasting, (storage) => {
        storage.setItem(`${owner}:${name}`, value);
        return true;
      });
      if (!isKept) kept.set(name, value);
      return isKept ?? false;
    },
    onOther: (name, listener) =>
      window.addEventListener("storage", ({ key, newValue }) => {
        if (key === `${owner}:${name}` || key === null) listener(newValue);
      }),
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
