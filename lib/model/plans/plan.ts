import type { Action, Capacity, Signal } from "../game/game.js";

/** Where outsiders reply: to silence, to a disclosure that leaves the type open, to one that shows it. */
export type ReplyPlace = "ND" | "D" | "D:QH" | "D:QL";

/** What each type says, and what outsiders would reply at each place; nobody leaves anything to chance. */
export interface Plan {
  readonly sends: Readonly<Record<Capacity, Signal>>;
  /** A place that the reading does not have is never asked. */
  readonly replies: Readonly<Record<ReplyPlace, Action>>;
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
export const wordOf = { D: "discloses", ND: "is silent", H: "hedge", P: "press" } as const;

/** The plan that a notebook's choices make. */
export const readPlan = (given: PlanChoices): Plan => {
  const says = (type: Capacity): Signal => (given[inputOf[type]] === wordOf.D ? "D" : "ND");
  const at = (place: ReplyPlace): Action => (given[inputOf[place]] === wordOf.H ? "H" : "P");
  return {
    sends: { QH: says("QH"), QL: says("QL") },
    replies: { ND: at("ND"), D: at("D"), "D:QH": at("D:QH"), "D:QL": at("D:QL") },
  };
};

/** The choices that make a plan. */
export const writePlan = ({ sends, replies }: Plan): PlanChoices => ({
  strong: wordOf[sends.QH],
  weak: wordOf[sends.QL],
  onSilence: wordOf[replies.ND],
  onWord: wordOf[replies.D],
  onStrong: wordOf[replies["D:QH"]],
  onWeak: wordOf[replies["D:QL"]],
});

/** What a plan is called. */
export function planName({ sends, replies }: Plan): string {
  if (sends.QH === "D") return sends.QL === "D" ? "disclosure by both" : "separation";
  if (sends.QL === "D") return "disclosure by the weak type alone";
  return replies.ND === "H" ? "hedged silence" : "pressed silence";
}
