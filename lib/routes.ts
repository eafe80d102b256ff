import type { Route, Stop } from "./engine/route.js";

const lowest: Stop = {
  notebook: "01",
  section: "How large, how open, how often",
  minutes: 5,
  ask: "In which year is the printed mining quota smallest? Everybody writes a year down.",
  answer: { cell: "smallest", says: "The smallest printed quota is 31,000 tons, in 2012." },
};
const sure: Stop = {
  notebook: "02",
  section: "How strong must the belief be?",
  minutes: 7,
  ask: "Hedging costs 1. Pressing loses 3 against a strong China and gains 1 against a weak one. How sure must outsiders be that China is strong before they hedge? Everybody writes a number down.",
  answer: { cell: "guess-sentence", says: "The cutoff is 0.5." },
};
const votes: Stop = {
  notebook: "03",
  section: "Be the receiver",
  minutes: 10,
  ask: "Six silences: press or hedge? Count hands for each reply at each of the odds, and lock in.",
  answer: {
    cell: "implied-sentence",
    says: "At these payoffs hedging is the better reply above 0.4286.",
  },
};
const dearer: Stop = {
  notebook: "03",
  section: "Two lines",
  minutes: 8,
  ask: "To press a strong China now costs twice as much: δ, that loss, goes from 3 to 6. Will outsiders hedge at more beliefs, or at fewer?",
  setting: { delta: 6 },
  answer: { cell: "verdict-sentence", says: "The lines cross at μ* = 0.2857." },
  alone: "In pairs: find a δ at which a belief of exactly 30 percent is enough to hedge.",
};
const kinds: Stop = {
  notebook: "04",
  section: "How many are there?",
  minutes: 8,
  ask: "How many kinds of equilibrium, of plans that nobody regrets, are there: none, one, two or three? Count hands.",
  answer: {
    cell: "guess-answer",
    says: "There are three: hedged silence; separation; partial disclosure.",
  },
};
const winner: Stop = {
  notebook: "06",
  section: "Against a rule to disclose",
  minutes: 7,
  ask: "Compared with a rule to disclose, whom does silence help more: a strong China, or a weak one?",
  answer: { cell: "mandatory", says: "To be allowed to stay silent helps the weak type more." },
};
const break2025: Stop = {
  notebook: "01",
  section: "Where the silence begins",
  minutes: 7,
  ask: "What was the first year without a published mining quota?",
  answer: {
    cell: "first-silent",
    says: "The record’s first year without a published mining quota is 2025, and it is the only one.",
  },
};

/** Ways through the notebooks for one meeting. Every answer is what a cell shows at the setting of its stop. */
export const routes: readonly Route[] = [
  {
    id: "45",
    title: "The argument in 45 minutes",
    lead: "For a class without game theory: a number that is missing, what it makes outsiders believe, and whether China wants that. The proofs, the slopes and the record of prices are left out.",
    stops: [lowest, sure, votes, dearer, kinds, winner],
  },
  {
    id: "90",
    title: "The argument and its evidence in 90 minutes",
    lead: "For a class that has met a game tree: the 45 minutes, and what the paper claims, how far it depends on the assumptions, and when the silence began. Prices and scenarios are left out.",
    stops: [
      lowest,
      break2025,
      {
        ...sure,
        minutes: 8,
        alone: "Each alone: the exercise of this notebook, a δ for a cutoff of one quarter.",
      },
      votes,
      dearer,
      kinds,
      {
        notebook: "04",
        section: "The paper’s claims, one by one",
        minutes: 10,
        ask: "Of 28 sentences that can be true or false, how many meet no counterexample?",
        answer: { cell: "claims-summary", says: "13 meet no counterexample" },
        alone:
          "In groups of three: take one claim that fails, and say what the paper would have to add.",
      },
      {
        notebook: "05",
        section: "Three directions",
        minutes: 8,
        ask: "To press a weak China pays more than before. Does the cutoff fall, stay, rise, or does it depend?",
        answer: { cell: "guess-answer", says: "With δ = 3 and A = 1 it rises." },
      },
      {
        notebook: "05",
        section: "Which matters most?",
        minutes: 8,
        ask: "Which of the payoffs moves the cutoff most, if each changes by the same share?",
      },
      winner,
      {
        notebook: "06",
        section: "What a fact would be worth",
        minutes: 11,
        ask: "When would outsiders pay most to know what China is?",
        answer: { cell: "tent-sentence", says: "It is largest where the prior is the cutoff" },
        alone: "Each alone: the exercise at the end of this notebook.",
      },
    ],
  },
];
