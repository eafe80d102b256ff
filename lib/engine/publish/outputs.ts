import { isDeepStrictEqual } from "node:util";
import type { Output } from "../dataflow/notebook.js";

export const plotlyType = "application/vnd.plotly.v1+json";
const pictureType = "image/png";
/** Pixels of a picture to one pixel of the page. */
export const pictureScale = 2;

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

/** The output with its picture, to be shown at the size it was drawn for, whatever its resolution. */
export function withPicture(output: Output, picture: string): Output {
  const [width, height] = [16, 20].map(
    (at) => Buffer.from(picture, "base64").readUInt32BE(at) / pictureScale,
  );
  return {
    ...output,
    data: { ...output.data, [pictureType]: picture },
    metadata: { [pictureType]: { height, width } },
  };
}

function plain(output: Output | undefined): unknown {
  if (!output) return undefined;
  const data: Record<string, unknown> = { ...output.data };
  delete data[pictureType];
  for (const [type, value] of Object.entries(data)) data[type] = joined(value);
  return toJson({ ...output, data, metadata: undefined, text: joined(output["text"]) });
}

/** Notebooks on disk keep text as a list of lines. */
const joined = (value: unknown): unknown =>
  Array.isArray(value) && value.every((line) => typeof line === "string") ? value.join("") : value;

const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
