import type { Output } from "./notebook.js";

/** Text as a notebook's file holds it: a list of lines, each with the end that it has. */
export const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** An output with its texts as a file holds them. */
export function splitText(output: Output): Output {
  const data = Object.entries(output.data ?? {}).map(([type, value]) => [
    type,
    type.startsWith("text/") && typeof value === "string" ? splitLines(value) : value,
  ]);
  const text = output["text"];
  return {
    ...output,
    ...(output.data && { data: Object.fromEntries(data) as Record<string, unknown> }),
    ...(typeof text === "string" && { text: splitLines(text) }),
  };
}
