import { loadPart } from "./loadPart.js";

/**
 * What sets sentences and formulas that change, on its way; nothing once it is here. A page comes with its text
 * set, so that a reader who moves nothing never loads it.
 */
export const typesetting = (): Promise<void> | undefined =>
  "typesetting" in globalThis ? undefined : loadPart("typesetting");

/**
 * Fetches it as a hand comes near what may change text, so that the first move finds it there.
 *
 * @param prepare - called once it is here
 */
export function expectHand(prepare: () => void): void {
  const end = new AbortController();
  const come = ({ target }: Event): void => {
    if (!(target as Element).closest?.(".input, .plot, #tray")) return;
    end.abort();
    void (typesetting() ?? Promise.resolve()).then(prepare);
  };
  for (const near of ["pointerover", "focusin"] as const)
    document.addEventListener(near, come, { signal: end.signal });
}
