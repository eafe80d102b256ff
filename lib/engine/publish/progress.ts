import type { WriteStream } from "node:tty";

/** What a command is at: in one line where there is a terminal, in a line each where there is none. */
export interface Progress {
  /** A step, which may take a second or more. */
  step(text: string): void;
  /** A part of a step. Where there is no terminal it is told if it takes more than a second. */
  part(text: string): void;
  /** Gives the line back, for what is there to stay. */
  clear(): void;
}

/** For whom nobody watches. */
export const noProgress: Progress = { step() {}, part() {}, clear() {} };

export function createProgress(stream: WriteStream = process.stderr): Progress {
  let timer: NodeJS.Timeout | undefined;
  const line = (text: string): void => void stream.write(`${text} …\n`);
  const rewrite = (text: string): void =>
    void stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  const clear = (): void => {
    clearTimeout(timer);
    if (stream.isTTY) rewrite("");
  };
  return {
    step(text) {
      clear();
      if (stream.isTTY) rewrite(`${text} …`);
      else line(text);
    },
    part(text) {
      clear();
      if (stream.isTTY) rewrite(`${text} …`);
      else timer = setTimeout(() => line(text), 1000).unref();
    },
    clear,
  };
}
