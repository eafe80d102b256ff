import type { silenceFigure as make } from "../../../lib/charts/silenceFigure.js";
import { axis, bar, handle, placed, point } from "../marks.js";
import type { Proof } from "./proof.js";

const signed = (value: number): string => `${value > 0 ? "+" : ""}${value}`.replace("-", "−");

/** The front page's figure: twenty silences, and what either reply to them pays. */
export const silenceFigure: Proof<typeof make> = () =>
  [
    { p: 0.75, A: 1, gamma: 1, delta: 3 },
    { p: 0.5, A: 1, gamma: 1, delta: 3 },
    { p: 0.25, A: 2, gamma: 0.5, delta: 4 },
    { p: 0, A: 5, gamma: 2, delta: 4 },
    { p: 1, A: 1, gamma: 1, delta: 3 },
    // What is best is worth more than the worst costs: its bar must stay in sight.
    { p: 0, A: 1, gamma: 4, delta: 1 },
  ].map(({ p, A, gamma, delta }) => {
    const rows = [
      { reply: "hedge", strong: -A, weak: -A, average: -A },
      { reply: "press", strong: -delta, weak: gamma, average: (1 - p) * gamma - p * delta },
    ];
    const best = Math.max(...rows.map(({ average }) => average));
    const silences = Array.from({ length: 20 }, (_, i) => 0.025 + i / 20);
    const edge = "china";
    return {
      given: [p, { A, gamma, delta }],
      rows,
      marks: [
        ...silences
          .filter((x) => x < p)
          .map((x) => point("strong", [x, 1], { colour: "china", edge })),
        ...silences
          .filter((x) => x > p)
          .map((x) => point("weak", [x, 1], { colour: "paper", edge })),
        point("your belief", [p, 0], { colour: "paper", edge: "ink" }),
        ...rows.map(({ reply, average }) =>
          bar("worth", reply, 0, average, {
            ...{
              lies: true,
              on: "x2 y2",
              colour: reply,
              opacity: average === best ? undefined : 0.3,
            },
            ...{ says: signed(average), ink: "ink" },
          }),
        ),
        axis("xaxis", {
          names: placed(["0", "25", "50", "75", "100"], (i) => i / 4),
        }),
        axis("yaxis2", { down: true }),
        handle("p", p),
      ],
    };
  });
