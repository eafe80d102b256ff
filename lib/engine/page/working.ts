import { interfaceWords as words } from "../interfaceWords.js";
/** Waiting shorter than this needs no words. */
const patience = 400;

/** What the reader did, as opposed to what went wrong. */
export class Stopped extends Error {
  constructor() {
    super(words.stopped);
  }
}

/**
 * A line below a cell whose work takes long: how long it has taken, and a button that stops it.
 *
 * @returns ends the line
 */
export function createWorking(output: HTMLElement, stop: (reason: Stopped) => void): () => void {
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
  return () => {
    clearTimeout(first);
    clearInterval(every);
    line.remove();
  };
}
