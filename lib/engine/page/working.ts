import { interfaceWords as words } from "../interfaceWords.js";
/** Waiting shorter than this needs no words. */
const patience = 400;

/** What the reader did, as opposed to what went wrong. */
export class Stopped extends Error {
  constructor() {
    super(words.stopped);
  }
}

/** A line that says that a cell works. */
export interface Working {
  /** How much is done, from 0 to 1. */
  progress(share: number): void;
  end(): void;
}

/**
 * A line below a cell whose work takes long: how long it has taken, how far it is where it says so,
 * and a button that stops it.
 */
export function createWorking(output: HTMLElement, stop: (reason: Stopped) => void): Working {
  const started = performance.now();
  const line = document.createElement("p");
  line.className = "working";
  line.innerHTML = `<progress aria-label="${words.computing}"></progress> <span></span> <button type="button">${words.stop}</button>`;
  line.querySelector("button")!.addEventListener("click", () => stop(new Stopped()));
  const tell = (): void => {
    const seconds = Math.round((performance.now() - started) / 1000);
    line.querySelector("span")!.textContent =
      seconds < 1 ? `${words.computing}…` : words.computingFor(seconds);
    if (!line.isConnected) output.after(line);
  };
  const first = setTimeout(tell, patience);
  const every = setInterval(tell, 1000);
  return {
    progress: (share) => void (line.querySelector("progress")!.value = share),
    end() {
      clearTimeout(first);
      clearInterval(every);
      line.remove();
    },
  };
}
