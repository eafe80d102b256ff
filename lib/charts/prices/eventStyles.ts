import type { PriceEventKind } from "../../datasets/priceEvents.js";
import { light } from "../palette.js";

/** Mark of each kind of event: China’s acts in China’s colour, others’ in theirs; hollow where nothing was published. */
export const eventStyles: Readonly<
  Record<PriceEventKind, { symbol: string; color: string; hollow?: boolean }>
> = {
  "quota published": { symbol: "circle", color: light.china },
  "quota not published": { symbol: "circle", color: light.china, hollow: true },
  "export quota cut": { symbol: "triangle-down", color: light.china },
  "export control": { symbol: "square", color: light.china },
  "money for rare earths abroad": { symbol: "diamond", color: light.outsiders },
  "supply to China halted": { symbol: "x", color: light.outsiders },
};

/** A Plotly marker for an event of a kind. */
export function eventMarker(kind: PriceEventKind, size = 8): object {
  const { symbol, color, hollow } = eventStyles[kind];
  return {
    size,
    symbol,
    color: hollow ? light.paper : color,
    line: { color, width: 1.5 },
    opacity: 1,
  };
}
