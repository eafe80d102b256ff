import { describe, expect, it } from "vitest";
import { cutoffDiagram, gameTree } from "../../../lib/index.js";
import { enlarge } from "../../../lib/engine/figure/enlarge.js";

const figures = [gameTree(), cutoffDiagram({ p: 0.75, A: 1, gamma: 1, delta: 3 })];

describe("enlarge", () => {
  it.each(figures)("makes letters, marks and lines of $name larger and moves no data", (figure) => {
    const { data, layout } = enlarge(figure, 2);
    expect(layout.font!.size).toBe(2 * figure.layout.font!.size!);
    expect(layout.height).toBe(2 * figure.layout.height!);
    expect(layout.xaxis!.range).toEqual(figure.layout.xaxis!.range);
    const numbers = (list: typeof data): unknown =>
      (list as readonly { x: unknown; y: unknown }[]).map(({ x, y }) => [x, y]);
    expect(numbers(data)).toEqual(numbers(figure.data));
    const width = (list: typeof data): number =>
      (list[0] as { line: { width: number } }).line.width;
    expect(width(data)).toBe(2 * width(figure.data));
  });

  it.each(figures)("gives $name back by the inverse factor, and as it is by 1", (figure) => {
    const plain = JSON.parse(JSON.stringify({ data: figure.data, layout: figure.layout }));
    expect(enlarge(enlarge(figure, 2), 0.5)).toEqual(plain);
    expect(enlarge(figure, 1)).toEqual({ data: figure.data, layout: figure.layout });
  });

  it("leaves a bar as wide as its data say, and sizes a list of marks", () => {
    const data = [
      { type: "bar" as const, x: [1], y: [2], width: 0.5 },
      { type: "scatter" as const, x: [1], y: [2], marker: { size: [4, 9] } },
    ];
    const [bar, marks] = enlarge({ data, layout: {} }, 2).data as [
      { width: number },
      { marker: { size: number[] } },
    ];
    expect(bar.width).toBe(0.5);
    expect(marks.marker.size).toEqual([8, 18]);
  });
});
