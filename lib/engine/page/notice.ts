import { interfaceWords as words } from "../interfaceWords.js";

/** The line below the head of a page that says what of an address was not taken, or that no window opened. */
export interface Notice {
  /** Keeps in mind why a value is not taken. */
  refuse(message: string): void;
  /** Says so, and what else was not taken, until it was read or the reader goes on. */
  tell(faults: readonly string[]): void;
  /** Says a sentence for as long. */
  say(text: string): void;
  clear(): void;
}

export function createNotice(element: HTMLElement): Notice {
  let refused: string[] = [];
  let timer: number | undefined;
  const clear = (): void => void (element.hidden = true);
  const say = (text: string): void => {
    element.textContent = text;
    element.hidden = false;
    clearTimeout(timer);
    timer = window.setTimeout(clear, 4000 + 60 * element.textContent.length);
  };
  return {
    say,
    refuse: (message) => void refused.push(message),
    tell(faults) {
      const told = [...faults, ...refused].map((each) => short(each, 140));
      refused = [];
      if (told.length === 0) return;
      say(`${words.notTaken}: ${short(`${told.join("; ")}.`, 190)}`);
    },
    clear,
  };
}

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
