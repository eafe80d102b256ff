import { loadPart } from "./loadPart.js";

/**
 * What sets sentences and formulas that change, on its way; nothing once it is here. A page comes with its text
 * set, so that a reader who moves nothing never loads it.
 */
export const typesetting = (): Promise<void> | undefined =>
  "typesetting" in globalThis ? undefined : loadPart("typesetting");

/** Fetches it as a hand comes near what may change text, so that the first move finds it there. */
export function expectHand(): void {
  for (const near of ["pointerover", "focusin"] as const)
    document.addEventListener(near, ({ target }) => {
      if ((target as Element).closest?.(".input, .plot, #tray")) void typesetting();
    });
}
