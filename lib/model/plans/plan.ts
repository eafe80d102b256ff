import type { Action, Capacity, Signal } from "../game/game.js";

/** Where outsiders reply: to silence, to a disclosure that leaves the type open, to one that shows it. */
export type ReplyPlace = "ND" | "D" | "D:QH" | "D:QL";

/** What each type says and outsiders reply, as probabilities: 0 or 1 where nothing is left to chance. */
export interface Plan {
  readonly discloses: Readonly<Record<Capacity, number>>;
  /** A place that the reading does not have is never asked. */
  readonly presses: Readonly<Record<ReplyPlace, number>>;
}

/** A plan by the words of a notebook's choices, one input each. */
export interface PlanChoices {
  readonly strong: Says;
  readonly weak: Says;
  readonly onSilence: Answers;
  readonly onWord: Answers;
  readonly onStrong: Answers;
  readonly onWeak: Answers;
}
type Says = "discloses" | "is silent";
type Answers = "hedge" | "press";

/** The input that holds a choice of a plan. */
export const inputOf = {
  QH: "strong",
  QL: "weak",
  ND: "onSilence",
  D: "onWord",
  "D:QH": "onStrong",
  "D:QL": "onWeak",
} as const satisfies Record<Capacity | ReplyPlace, keyof PlanChoices>;

/** What the input of a choice is set to. */
export const wordOf = {
  D: "discloses",
  ND: "is silent",
  H: "hedge",
  P: "press",
} as const satisfies Record<Signal | Action, string>;

/** A plan by how often each type discloses, and how often outsiders press at each place. */
export const planBy = (
  discloses: (type: Capacity) => number,
  presses: (place: ReplyPlace) => number,
): Plan => ({
  discloses: { QH: discloses("QH"), QL: discloses("QL") },
  presses: {
    ND: presses("ND"),
    D: presses("D"),
    "D:QH": presses("D:QH"),
    "D:QL": presses("D:QL"),
  },
});

/** The plan that a notebook's choices make. */
export const readPlan = (given: PlanChoices): Plan =>
  planBy(
    (type) => Number(given[inputOf[type]] === wordOf.D),
    (place) => Number(given[inputOf[place]] === wordOf.P),
  );

/** The choices that make a plan without chance. */
export function writePlan({ discloses, presses }: Plan): PlanChoices {
  const says = (type: Capacity): Says => wordOf[discloses[type] === 1 ? "D" : "ND"];
  const at = (place: ReplyPlace): Answers => wordOf[presses[place] === 1 ? "P" : "H"];
  return {
    strong: says("QH"),
    weak: says("QL"),
    onSilence: at("ND"),
    onWord: at("D"),
    onStrong: at("D:QH"),
    onWeak: at("D:QL"),
  };
}

/** What a plan without chance is called. */
export function planName({ discloses: { QH, QL }, presses }: Plan): string {
  if (QH === 1) return QL === 1 ? "disclosure by both" : "separation";
  if (QL === 1) return "disclosure by the weak type alone";
  return presses.ND === 0 ? "hedged silence" : "pressed silence";
}
