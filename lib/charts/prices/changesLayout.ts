import type { Layout } from "plotly.js-dist";
import { summariseChanges } from "../../model/series/summariseChanges.js";
import type { UsualChange } from "../../model/series/usualChange.js";
import { axis, baseLayout } from "../../engine/figure/layout.js";
import { note, type Note } from "../note.js";
import { stripe } from "../stripe.js";
import { upright } from "../upright.js";
import { light } from "../palette.js";
import { comparedKinds, type ChangedEvent } from "./changedEvent.js";
import { changeRow, spread } from "./changesTraces.js";
import { percentAxis, onLogAxis } from "./percentAxis.js";
import { percentText } from "./percentText.js";

/** Changes across on a logarithmic axis labelled in per cent, one line a kind with its name, n and median over it. */
export function changesLayout(
  changed: readonly ChangedEvent[],
  usual: UsualChange,
): Partial<Layout> {
  return {
    ...baseLayout(360),
    margin: { t: 12, r: 12, b: 44, l: 12 },
    xaxis: axis("change, % (log scale)", {
      showline: true,
      ...percentAxis([...changed.map(({ change }) => change), usual.low, usual.high]),
    }),
    yaxis: axis("", {
      range: [0.6, comparedKinds.length + 0.7],
      showgrid: false,
      showticklabels: false,
      ticks: "",
    }),
    shapes: [
      stripe(onLogAxis(usual.low), onLogAxis(usual.high)),
      upright(0, light.soft, { layer: "below", line: { color: light.soft, width: 1 } }),
    ],
    annotations: [
      ...extremes(changed),
      ...comparedKinds.map((kind) => {
        const { n, median } = summariseChanges(changed.filter((event) => event.kind === kind));
        const says = `${kind}: n = ${n}${median === null ? "" : `, median ${percentText(median)}`}`;
        return note(says, 0, changeRow(kind), {
          ...{ xref: "paper", yref: "y", xanchor: "left", yanchor: "bottom" },
          ...{ yshift: 16, color: light.china },
        });
      }),
    ],
  };
}

/** The months of the largest fall and the largest rise, under the lowest mark that their row may have. */
function extremes(changed: readonly ChangedEvent[]): Note[] {
  const sorted = [...changed].sort((a, b) => a.change - b.change);
  return [...new Set([sorted[0], sorted.at(-1)])].flatMap((event, i) =>
    event
      ? [
          note(event.date.slice(0, 7), onLogAxis(event.change), changeRow(event.kind) - spread, {
            xref: "x",
            yref: "y",
            xanchor: i === 0 ? "left" : "right",
            xshift: i === 0 ? -8 : 8,
            yanchor: "top",
            yshift: -6,
          }),
        ]
      : [],
  );
}
