import type { Notation } from "../../engine/words/notation.js";
import { describeDomain } from "../../engine/words/domain.js";
import { parameters } from "./parameters.js";

const movable: Notation[] = Object.values(parameters).map((parameter) => ({
  ...parameter,
  domain: describeDomain(parameter.domain),
}));

/**
 * Every symbol of the paper's game: the assumptions a reader can move, then what is drawn, chosen,
 * believed and computed. In the paper μ* is both the cutoff and the equilibrium belief, H both
 * "high" and "hedge", P an action and p the prior: here each has a name of its own.
 */
export const notation: readonly Notation[] = [
  ...movable,
  {
    symbol: "muStar",
    tex: "\\mu^*",
    text: "μ*",
    name: "cutoff",
    meaning: "the belief at which hedging and pressing are worth the same to outsiders",
    domain: "> 0; no belief reaches it when it exceeds 1",
    place: "Beliefs and Strategies; Lemma 1",
    // A library function has the symbol's own name.
    variable: "cutoff",
  },
  {
    symbol: "mu",
    tex: "\\mu",
    text: "μ",
    name: "belief after silence",
    meaning: "probability that China is strong, for someone who has seen no announcement",
    domain: "in [0, 1]; undefined where silence never happens",
    place: "Timing of the Game, step 3; Definition 1(3)",
  },
  {
    symbol: "QH",
    tex: "Q_H",
    text: "Q_H",
    name: "strong type",
    meaning: "a China that can bear a confrontation; pressing it is costly to outsiders",
    domain: "drawn with probability p",
    place: "Timing of the Game, step 1",
  },
  {
    symbol: "QL",
    tex: "Q_L",
    text: "Q_L",
    name: "weak type",
    meaning: "a China that gives way when pressed",
    domain: "drawn with probability 1 − p",
    place: "Timing of the Game, step 1",
  },
  {
    symbol: "ND",
    tex: "ND",
    text: "ND",
    name: "silence",
    meaning: "China publishes no quota",
    domain: "China’s choice",
    place: "Timing of the Game, step 2",
  },
  {
    symbol: "D",
    tex: "D",
    text: "D",
    name: "disclosure",
    meaning: "China publishes its quota, and outsiders learn its type",
    domain: "China’s choice",
    place: "Timing of the Game, steps 2 and 3",
  },
  {
    symbol: "H",
    tex: "H",
    text: "H",
    name: "hedge",
    meaning: "outsiders stockpile, diversify or concede",
    domain: "the outsiders’ choice",
    place: "Timing of the Game, step 4",
  },
  {
    symbol: "P",
    tex: "P",
    text: "P",
    name: "press",
    meaning: "outsiders sanction, litigate or build capacity of their own",
    domain: "the outsiders’ choice",
    place: "Timing of the Game, step 4",
  },
  {
    symbol: "L",
    tex: "L(Q)",
    text: "L(Q)",
    name: "leverage",
    meaning: "what China’s position is worth to it, by type; higher for the strong type",
    domain: "payoff units; the same whatever is said or done",
    place: "China’s Payoffs",
  },
  {
    symbol: "C",
    tex: "C(Q)",
    text: "C(Q)",
    name: "cost of capacity",
    meaning: "what China’s position costs it, by type",
    domain: "payoff units; the same whatever is said or done",
    place: "China’s Payoffs",
  },
  {
    symbol: "piC",
    tex: "\\pi_C",
    text: "π_C",
    name: "China’s payoff",
    meaning: "leverage less costs, less exposure if it discloses, less harm if it is pressed",
    domain: "payoff units",
    place: "China’s Payoffs",
  },
  {
    symbol: "piF",
    tex: "\\pi_F",
    text: "π_F",
    name: "outsiders’ payoff",
    meaning: "what hedging or pressing comes to, given China’s type",
    domain: "payoff units",
    place: "Foreign Actors",
  },
];
