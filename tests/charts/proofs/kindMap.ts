import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import type { KindPoint } from "../../../lib/index.js";
import { area, axis, entry, placed } from "../marks.js";
import { some, type Proof } from "./proof.js";

const names = ["pooling", "separating", "semi-separating"] as const;
const colours = { pooling: "press", separating: "separating", "semi-separating": "semiSeparating" };
const kinds = fc.subarray([...names]);
const row = fc.array(kinds, { minLength: 3, maxLength: 3 });

/** Parameters at uneven steps, and how far the square of each reaches. */
const xs = [0, 1, 4];
const reach = [
  [-0.5, 0.5],
  [0.5, 2.5],
  [2.5, 5.5],
];
const ys = [10, 30];
const lift = [
  [0, 20],
  [20, 40],
];

export const kindMap: Proof<typeof library.kindMap> = () => [
  {
    given: [[{ x: 2, kinds: ["pooling"] }], { x: "cost" }],
    rows: [{ x: 2, kinds: "pooling" }],
    marks: [
      ...area("pooling", [[1.5, -0.3], [2.5, -0.3], [2.5, 0.3], [1.5, 0.3], [1.5, -0.3], null], {
        ...{ colour: "press", opacity: 0.8 },
      }),
      axis("yaxis", { names: "pooling at 0" }),
    ],
  },
  ...some(row, 8).map((list, round) => {
    // In any order.
    const turn = <T>(all: readonly T[]): T[] => (round % 2 === 0 ? [...all] : [...all].reverse());
    const points: KindPoint[] = turn(list.map((found, i) => ({ x: xs[i]!, kinds: found })));
    const present = names.filter((kind) => list.flat().includes(kind));
    const lane = (k: number) => present.length - 1 - k;
    return {
      given: [points, { x: "cost" }] as Parameters<typeof library.kindMap>,
      rows: points.map(({ x, kinds: own }) => ({ x, kinds: own.join("; ") || "none" })),
      marks: [
        ...present.flatMap((kind, k) =>
          area(
            kind,
            squares(list, kind, () => [lane(k) - 0.3, lane(k) + 0.3], turn),
            {
              ...{ colour: colours[kind], opacity: 0.8 },
            },
          ),
        ),
        axis("yaxis", { names: placed(present, lane) }),
      ],
    };
  }),
  ...some(fc.tuple(row, row), 8).map((rows) => {
    const points: KindPoint[] = rows.flatMap((list, r) =>
      list.map((found, i) => ({ x: xs[i]!, y: ys[r]!, kinds: found })),
    );
    const present = names.filter((kind) => rows.flat(2).includes(kind));
    return {
      given: [points, { x: "cost", y: "prior" }] as Parameters<typeof library.kindMap>,
      rows: points.map(({ x, y, kinds: own }) => ({ x, y: y!, kinds: own.join("; ") || "none" })),
      marks: [
        ...present.flatMap((kind) =>
          area(
            kind,
            rows.flatMap((list, r) => squares(list, kind, () => lift[r]!)),
            kind === "pooling"
              ? { colour: "press", opacity: 0.3 }
              : { hatch: `${kind === "separating" ? "/" : "\\"} ${colours[kind]}` },
          ),
        ),
        ...present.map(entry),
      ],
    };
  }),
];

function squares(
  list: readonly (readonly string[])[],
  kind: string,
  height: () => readonly number[],
  turn = <T>(all: readonly T[]): T[] => [...all],
): (readonly [number, number] | null)[] {
  const [low, high] = height() as [number, number];
  return turn(list.map((found, i) => ({ found, i }))).flatMap(({ found, i }) => {
    if (!found.includes(kind)) return [];
    const [left, right] = reach[i] as [number, number];
    return [[left, low], [right, low], [right, high], [left, high], [left, low], null] as const;
  });
}
