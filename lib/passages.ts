import type { Passage } from "./engine/paper.js";

const at = (notebook: string, sections: Readonly<Record<string, string>>): Passage[] =>
  Object.entries(sections).map(([section, place]) => ({ notebook, section, place }));

/** The passage of Woods (2025) that a section tests. A section that is not named here is this edition's own. */
export const passages: readonly Passage[] = [
  ...at("01", {
    "How large, how open, how often": "Table 1 and Figure 1",
    "The table, as printed": "Table 1",
    "The record beside the table": "Table 1, quotas",
    "Four regimes": "Table 1, batches",
    "The notices and their days": "Table 3",
    "A count in place of a score": "Table 1, transparency scores",
    "Where the silence begins": "“The Structural Break in Quota Disclosure”",
  }),
  ...at("02", {
    "The game, move by move": "“Timing of the Game”; Figure 2",
    "What each ending pays": "“Foreign Actors” and “China’s Payoffs”",
    "How strong must the belief be?": "Lemma 1",
    "Hedge or press": "“Equilibrium Logic”",
  }),
  ...at("03", {
    "Two lines": "Lemma 1",
    "Lemma 1, at the edge": "Lemma 1, Appendix 2, B.2",
    "When hedging is too dear": "Lemma 1, note on the restriction",
  }),
  ...at("04", {
    "What an equilibrium is": "Definition 1",
    "The map": "Theorems 1 to 4",
    "The paper’s claims, one by one": "Lemma 1, Theorems 1 to 4, Propositions 1 to 3",
  }),
  ...at("05", {
    "Three directions": "Proposition 2",
    "Table 2, sign by sign": "Table 2",
  }),
  ...at("06", {
    "The assumptions": "Proposition 3",
    "Against a rule to disclose": "Proposition 3, read as a ranking of regimes",
  }),
  ...at("07", {
    "Figure 8: sixteen years of prices": "Figure 8",
    "Figures 9 and 10: was the market more nervous?": "Figures 9 and 10",
  }),
  ...at("08", {
    "Figure 3: who is exposed?": "Figure 3",
    "Figures 4 and 5: what do they announce, and when?": "Figures 4 and 5",
    "Figure 4: what would a rise in prices cost?": "Figure 4",
    "Figure 6: which sectors?": "Figure 6",
    "Tables 3 and 4, with links": "Tables 3 and 4",
  }),
  ...at("09", {
    "Figure 7, lower panel: what moves the cutoff": "Figure 7, bottom panel",
    "Figure 7, upper panel: four scenarios": "Figure 7, top panel",
    "Is the peak a prediction?": "Figure 7, top panel",
  }),
];
