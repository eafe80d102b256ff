import { formatNumber } from "../../engine/figure/formatNumber.js";

/** Where a change in per cent stands on a logarithmic axis: doubling lies as far to the right as halving to the left. */
export const onLogAxis = (percent: number): number => Math.log1p(percent / 100);

/** Per cents with ticks, the finer the shorter the axis, so that a narrow screen keeps them apart. */
const ticks = [
  { reach: 0.9, at: [-50, -40, -30, -20, -10, 0, 10, 20, 40, 60] },
  { reach: 2, at: [-90, -75, -50, -25, 0, 50, 100, 200] },
  { reach: Infinity, at: [-90, -50, 0, 100, 300, 800, 2000] },
] as const;

/** Range, ticks and their texts for an axis of changes that holds all of `percents`. */
export function percentAxis(percents: readonly number[]): {
  range: [number, number];
  tickvals: number[];
  ticktext: string[];
  tickangle: number;
} {
  const places = percents.map(onLogAxis);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const margin = 0.06 * (high - low);
  const { at } = ticks.find(({ reach }) => high - low < reach)!;
  return {
    range: [low - margin, high + margin],
    tickvals: at.map(onLogAxis),
    ticktext: at.map((value) => `${value > 0 ? "+" : ""}${formatNumber(value)}`),
    tickangle: 0,
  };
}
