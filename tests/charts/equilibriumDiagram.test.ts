import { expect, it } from "vitest";
import { equilibriumDiagram } from "../../lib/charts/equilibriumDiagram.js";
import { kindColours } from "../../lib/charts/kindColours.js";
import { equilibriumKinds } from "../../lib/model/map/equilibriumKinds.js";
import { equilibriumMap } from "../../lib/model/map/equilibriumMap.js";
import type { Reading } from "../../lib/model/solver/reading.js";

interface Drawn {
  readonly name: string;
  readonly x: readonly unknown[];
  readonly showlegend?: boolean;
  readonly fillcolor?: string;
  readonly line: { readonly color?: string };
}

it.each<Reading>(["verifiable", "soft"])(
  "equilibriumDiagram names every colour on the map once, also one that is on a boundary alone, where a disclosure is %s",
  (reading) => {
    const map = equilibriumMap({ A: 1, gamma: 1, delta: 3 }, reading, 21);
    const { data } = equilibriumDiagram(map, { p: 0.75, phiD: 0, kappa: 2, reading: "" });
    const traces = data as unknown as Drawn[];
    for (const kind of equilibriumKinds) {
      const own = traces.filter(({ name }) => name === kind);
      expect(own.filter(({ x }) => x.length === 0)).toEqual([]);
      expect(own.filter(({ showlegend }) => showlegend !== false).length).toBe(
        Math.min(1, own.length),
      );
      for (const { fillcolor, line } of own)
        expect(fillcolor ?? line.color).toBe(kindColours[kind]);
    }
    expect(traces.some(({ name }) => name === "disclosure by both")).toBe(true);
  },
);
