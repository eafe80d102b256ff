import type { Paper } from "notebook-engine/paper.js";
import type { Assumption } from "notebook-engine/words/assumption.js";
import { describeDomain } from "notebook-engine/words/domain.js";
import { md } from "notebook-engine/words/md.js";
import { sliderFor } from "notebook-engine/words/slider.js";
import { burningTime } from "./candle.js";
import { palette } from "./palette.js";

const pace: Assumption = {
  tex: "r",
  text: "r",
  name: "pace",
  unit: "cm an hour",
  domain: { min: 0, max: Infinity, open: "min" },
  value: 2.5,
  slider: { min: 0.5, max: 5, step: 0.1 },
};
const assumptions = { r: pace };

export const slider = sliderFor(assumptions);

export const paper: Paper = {
  name: "candle",
  title: "The Candle",
  language: "fr",
  reports: "errors@example.org",
  description: "How long a candle lasts, live in the page.",
  citation: {
    authors: "Wick, A.",
    year: 1901,
    title: "How Long a Candle Lasts",
    journal: "Wax & Wick",
    doi: "10.1000/candle",
    licence: "CC0 1.0",
    licenceAddress: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  codeLicence: "0BSD",
  notation: [
    {
      ...pace,
      symbol: "r",
      meaning: "what the candle loses in height while it burns",
      domain: describeDomain(pace.domain),
      place: "Section 1",
    },
    {
      symbol: "T",
      tex: "T",
      text: "T",
      name: "burning time",
      meaning: "hours from lighting the candle until it is gone",
      domain: "> 0",
      place: "Section 1",
      variable: "lasts",
    },
  ],
  assumptions,
  palette,
  front: {
    subtitle: "A candle, ten readings, and one pace.",
    lead: "The paper argues that a candle burns down at one pace, $r$.",
    taste: {
      title: "When is it gone?",
      input: slider("r"),
      reply: (r) => [md`A candle lit at noon burns for ${burningTime(r)} h.`],
    },
    seminar: { notebooks: ["01"], needs: "no chemistry" },
  },
};
