import { interfaceWords as words } from "../../interfaceWords.js";

/** A page that cannot hear its reader for longer than this is taken back, in milliseconds. */
const longest = 5000;

/** What a loop, or a function that calls itself, may call as often as it likes; it is stopped where it keeps the page from all else. */
export type Guard = (line: number) => void;

/** One guard for all cells of a page: what one calls in another is the same piece of work. */
export function createGuard(): Guard {
  let began: number | undefined;
  return (line) => {
    const now = performance.now();
    if (began === undefined) {
      began = now;
      // It comes as soon as the page can do anything else.
      setTimeout(() => (began = undefined));
    } else if (now - began > longest) throw new RangeError(words.endless(line, longest / 1000));
  };
}
