import { note, type Note } from "./note.js";

/** Where a line ends, and the name to write there. */
export interface End {
  readonly text: string;
  readonly x: number | string;
  readonly y: number;
  readonly color: string;
}

/** Names at the ends of lines, each in its line’s colour, moved apart where they would meet. */
export function endLabels(ends: readonly End[], gap: number, xshift = 8): Note[] {
  let above = -Infinity;
  return [...ends]
    .sort((a, b) => a.y - b.y)
    .map(({ text, x, y, color }) => {
      above = Math.max(y, above + gap);
      return note(text, x, above, { xanchor: "left", xshift, size: 12, color });
    });
}
