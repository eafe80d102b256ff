import type { Figure } from "./figure.js";

/**
 * Refuses a figure with a trace that Plotly would not know, and would draw as another.
 *
 * @param types - that it knows; all, where they are not given
 * @param place - where the figure is, for the error
 */
export function checkTraces(
  { data }: Figure,
  types: readonly string[] | undefined,
  place = "figure",
): void {
  for (const { type = "scatter" } of data)
    if (types && !types.includes(type))
      throw new Error(
        `${place}: trace type "${type}" is not in this edition's Plotly, which has ${types.join(", ")}. Add it to traceTypes in the description of the paper.`,
      );
}
