import { titled } from "../figure/titled.js";
import type { Displayable } from "../words/displayable.js";
import type { Input } from "../words/input.js";
import type { Cell } from "../dataflow/notebook.js";
import { pictureAmong } from "./outputs.js";

/** Picture, as PNG in base64, that a notebook's committed outputs hold of exactly this figure, if any. */
export function stillPicture(value: Displayable | Input, { outputs }: Cell): string | undefined {
  if (typeof value !== "object" || value.kind !== "figure") return undefined;
  return pictureAmong(titled(value), outputs);
}
