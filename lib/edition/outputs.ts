import { isDeepStrictEqual } from "node:util";
import type { Output } from "./notebook.js";

export const plotlyType = "application/vnd.plotly.v1+json";
const pictureType = "image/png";

/** Whether two outputs say the same: all but the picture, which follows from the figure's data. */
export function sameOutput(a: Output | undefined, b: Output | undefined): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** The picture that committed outputs hold of exactly this figure, in base64. */
export function pictureOf(specification: unknown, outputs: readonly Output[]): string | undefined {
  const wanted = toJson(specification);
  const output = outputs.find(({ data }) => isDeepStrictEqual(data?.[plotlyType], wanted));
  const picture = output?.data?.[pictureType];
  return typeof picture === "string" ? picture.replace(/\s/g, "") : undefined;
}

export function withPicture(output: Output, picture: string): Output {
  return { ...output, data: { ...output.data, [pictureType]: picture } };
}

function plain(output: Output | undefined): unknown {
  if (!output) return undefined;
  const data: Record<string, unknown> = { ...output.data };
  delete data[pictureType];
  for (const [type, value] of Object.entries(data)) data[type] = joined(value);
  return toJson({ ...output, data, text: joined(output["text"]) });
}

/** Notebooks on disk keep text as a list of lines. */
const joined = (value: unknown): unknown =>
  Array.isArray(value) && value.every((line) => typeof line === "string") ? value.join("") : value;

const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
