import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Output } from "../dataflow/notebook.js";

export const plotlyType = "application/vnd.plotly.v1+json";
const pictureType = "image/png";
/** Pixels of a picture to one pixel of the page. */
export const pictureScale = 2;

/** Whether two outputs say the same; of a figure, whether its data are the same, drawn or not. */
export function sameOutput(a: Output | undefined, b: Output | undefined): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** The picture that committed outputs hold of exactly this figure, in base64. */
export function pictureAmong(
  specification: unknown,
  outputs: readonly Output[],
): string | undefined {
  const wanted = fingerprint(specification);
  const picture = outputs.find((output) => figureOf(output) === wanted)?.data?.[pictureType];
  return typeof picture === "string" ? picture.replace(/\s/g, "") : undefined;
}

/**
 * A figure's output as it is committed: its picture, to be shown at the size it was drawn for, whatever its
 * resolution, in place of its data. Where both are, plotly's extension of JupyterLab takes the picture,
 * shows it at its full resolution, and changes it in the notebook when the pointer passes over it.
 */
export function withPicture(output: Output, picture: string): Output {
  const { [plotlyType]: specification, ...data } = output.data ?? {};
  const [width, height] = [16, 20].map(
    (at) => Buffer.from(picture, "base64").readUInt32BE(at) / pictureScale,
  );
  const figure = fingerprint(specification);
  return {
    ...output,
    data: { ...data, [pictureType]: picture },
    metadata: { [pictureType]: { alt: data["text/plain"], figure, height, width } },
  };
}

/** Fingerprint of the figure that an output shows, by its data or by its picture. */
function figureOf({ data, metadata }: Output): string | undefined {
  const specification = data?.[plotlyType];
  if (specification !== undefined) return fingerprint(specification);
  const drawn = metadata as Readonly<Record<string, { figure?: string }>> | undefined;
  return drawn?.[pictureType]?.figure;
}

/** Tells one specification from another, whatever the order of its keys. */
function fingerprint(specification: unknown): string {
  const text = JSON.stringify(specification, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function plain(output: Output | undefined): unknown {
  if (!output) return undefined;
  const data: Record<string, unknown> = { ...output.data };
  const figure = figureOf(output);
  delete data[plotlyType];
  delete data[pictureType];
  for (const [type, value] of Object.entries(data)) data[type] = joined(value);
  return toJson({ ...output, data, figure, metadata: undefined, text: joined(output["text"]) });
}

/** Notebooks on disk keep text as a list of lines. */
const joined = (value: unknown): unknown =>
  Array.isArray(value) && value.every((line) => typeof line === "string") ? value.join("") : value;

const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
