import { interfaceWords as words } from "../interfaceWords.js";

/** The line below the head of a page that says what of an address was not taken. */
export interface Notice {
  /** Keeps in mind why a value is not taken. */
  refuse(message: string): void;
  /** Says so, and what else was not taken, until it was read or the reader goes on. */
  tell(faults: readonly string[]): void;
  clear(): void;
}

export function createNotice(element: HTMLElement): Notice {
  let refused: string[] = [];
  let timer: number | undefined;
  const clear = (): void => void (element.hidden = true);
  return {
    refuse: (message) => void refused.push(message),
    tell(faults) {
      const told = [...faults, ...refused].map((each) => short(each, 140));
      refused = [];
      if (told.length === 0) return;
      element.textContent = `${words.notTaken}: ${short(`${told.join("; ")}.`, 190)}`;
      element.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(clear, 4000 + 60 * element.textContent.length);
    },
    clear,
  };
}

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
