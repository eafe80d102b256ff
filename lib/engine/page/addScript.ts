let word = "";

/** From now on scripts that the page adds say a word, without which a policy lets none in. */
export const sayWord = (nonce: string): void => void (word = nonce);

/** Adds a script of the page's own. The word is gone from it at once, so that nothing can read it there. */
export function addScript(script: HTMLScriptElement): void {
  script.nonce = word;
  document.head.append(script);
  script.nonce = "";
}
