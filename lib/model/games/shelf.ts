import { rational } from "../game/rational.js";
import { baseline } from "../game/baseline.js";
import { paperGame } from "../solver/paperGame.js";
import type { GameSheet, MessageSheet } from "./gameSheet.js";
import { sheetOf } from "./sheetOf.js";

/** A message that never reveals the type of itself, with payoffs by type and then by reply. */
const message = (
  label: string,
  replies: readonly string[],
  payoffs: readonly (readonly string[])[],
): MessageSheet => ({ label, reveals: "0", replies, payoffs });

/** Cho and Kreps (1987), beer and quiche: whoever is strong prefers beer, and neither type wants a fight. */
const beerQuiche: GameSheet = {
  title: "Beer and quiche",
  players: ["Guest", "Bully"],
  types: [
    ["strong", "9/10"],
    ["weak", "1/10"],
  ],
  messages: [
    message(
      "beer",
      ["fight", "leave"],
      [
        ["1, 0", "3, 1"],
        ["0, 1", "2, 0"],
      ],
    ),
    message(
      "quiche",
      ["fight", "leave"],
      [
        ["0, 0", "2, 1"],
        ["1, 1", "3, 0"],
      ],
    ),
  ],
};

/**
 * After Spence (1973): a worker's years of school, which teach nothing and cost the able less, and a wage that
 * an employer sets as near as it can to what the worker is worth. The employer loses the square of the miss.
 */
function spence(
  title: string,
  workers: readonly (readonly [label: string, prior: string, cost: readonly string[]])[],
  schools: readonly string[],
): GameSheet {
  const wages = workers.map((_, t) => t + 1);
  return {
    title,
    players: ["Worker", "Employer"],
    types: workers.map(([label, prior]) => [label, prior]),
    messages: schools.map((school, m) =>
      message(
        school,
        wages.map((wage) => `wage ${wage}`),
        workers.map(([, , cost], t) =>
          wages.map((wage) => `${less(wage, cost[m]!)}, ${-((wage - t - 1) ** 2)}`),
        ),
      ),
    ),
  };
}

/** A whole number less a fraction, as a fraction. */
const less = (whole: number, fraction: string): string =>
  rational(whole).sub(rational(fraction)).toFraction();

const quarters = (count: number): string => rational(count).div(4).toFraction();

/** After Dye (1985): who has news may show it, nobody can prove to have none, and the market prices what it sees. */
const prices = [0, 1, 2];
const priced = (worth: number): string[] =>
  prices.map((price) => `${price}, ${-((price - worth) ** 2)}`);
const none = prices.map(() => "");
const labels = prices.map((price) => `price ${price}`);
const evidence: GameSheet = {
  title: "Evidence",
  players: ["Firm", "Market"],
  types: [
    ["no news", "1/2"],
    ["bad news", "1/4"],
    ["good news", "1/4"],
  ],
  messages: [
    message("silence", labels, [priced(1), priced(0), priced(2)]),
    message("show bad", labels, [none, priced(0), none]),
    message("show good", labels, [none, none, priced(2)]),
  ],
};

/**
 * After Crawford and Sobel (1982): words that cost nothing. The receiver wants the action to meet the state, the
 * sender wants it half a step higher; each loses the square of the miss.
 */
const states = [1, 2, 3];
const halves = [2, 3, 4, 5, 6];
const told = states.map((state) =>
  halves.map((half) => {
    const miss = half - 2 * state;
    return `${quarters(-((miss - 1) ** 2))}, ${quarters(-(miss ** 2))}`;
  }),
);
const cheapTalk: GameSheet = {
  title: "Cheap talk",
  players: ["Adviser", "Decider"],
  types: states.map((state) => [`state ${state}`, "1/3"]),
  messages: ["one word", "another word"].map((word) =>
    message(
      word,
      halves.map((half) => `do ${half / 2}`),
      told,
    ),
  ),
};

/** Games to begin with, by name. */
export const shelf = {
  "Beer and quiche": beerQuiche,
  "Spence, two types": spence(
    "Spence, two types",
    [
      ["worth 1", "1/2", ["0", "3/2"]],
      ["worth 2", "1/2", ["0", "3/4"]],
    ],
    ["no school", "school"],
  ),
  "Spence, three types": spence(
    "Spence, three types",
    [
      ["worth 1", "1/3", ["0", "5/4", "15/4"]],
      ["worth 2", "1/3", ["0", "5/8", "15/8"]],
      ["worth 3", "1/3", ["0", "5/12", "5/4"]],
    ],
    ["no school", "some school", "long school"],
  ),
  Evidence: evidence,
  "Cheap talk, three states": cheapTalk,
  "The paper’s game": {
    ...sheetOf(paperGame(baseline(), "verifiable")),
    title: "The paper’s game",
  },
} satisfies Record<string, GameSheet>;
