import { palette } from "./charts/palette.js";
import { silenceReply } from "./charts/silenceReply.js";
import type { Paper } from "./engine/paper.js";
import { describeDomain } from "./engine/words/domain.js";
import { sliderFor } from "./engine/words/slider.js";
import { notation } from "./model/game/notation.js";
import { parameters } from "./model/game/parameters.js";
import { dynamicParameters } from "./model/time/dynamicParameters.js";
import { passages } from "./passages.js";
import { routes } from "./routes.js";

/** The assumptions of the paper, and those that time adds. */
const assumptions = { ...parameters, ...dynamicParameters };

/** Symbols of the assumptions that time adds. A Latin letter is many things in formulas, and so none of them. */
const ofTime = Object.values(dynamicParameters)
  .filter(({ text }) => /[^A-Za-z]/.test(text))
  .map((each) => ({ ...each, domain: describeDomain(each.domain), isOurs: true }));

/** What follows from them and has a letter of its own. */
const precision = {
  symbol: "alpha",
  tex: "\\alpha",
  text: "α",
  name: "precision",
  meaning: "probability that a year’s news points the right way, behind what layers hide it",
  domain: "from 1/2 to 1",
  place: dynamicParameters.alpha0.place,
  isOurs: true,
};

/**
 * Slider for an assumption of the paper, or one described by `options`.
 * With a name alone, symbol, domain, step and default come from its table; `{ value }` sets
 * another default, `{ min, max, step }` another travel.
 *
 * @param name - the variable it will define: `const delta = view(slider("delta"))`
 * @throws TypeError when `name` is in neither table of assumptions and `options` are missing
 * @throws RangeError when `value`, `min` or `max` is outside the assumption's domain, or `min < max`, `step > 0` or `min ≤ value ≤ max` does not hold
 * @example slider("delta").value // 3
 */
export const slider = sliderFor(assumptions);

/** What the engine is told of this paper. */
export const paper: Paper = {
  name: "power-of-withholding",
  title: "The Power of Withholding",
  language: "en",
  description:
    "An executable edition of Woods (2025): the quota table, the signalling game and its figures, live in the page.",
  citation: {
    authors: "Woods, D.",
    year: 2025,
    title: "The Power of Withholding: Rare Earth Quotas and Informational Statecraft in China",
    journal: "Journal of Chinese Political Science",
    doi: "10.1007/s11366-025-09922-9",
    licence: "CC BY 4.0",
    licenceAddress: "https://creativecommons.org/licenses/by/4.0/",
  },
  codeLicence: "MIT",
  notation: [...notation, ...ofTime, precision],
  assumptions,
  maintained: ({ A, delta }) =>
    A !== undefined && delta !== undefined && A >= delta
      ? "A ≥ δ: the one assumption that the paper maintains, δ > A, is off."
      : "",
  palette,
  traceTypes: ["bar", "heatmap"],
  front: {
    subtitle:
      "A paper whose numbers you can move: rare earth quotas and informational statecraft in China, by Dwayne Woods (2025).",
    lead: "The paper argues that China gains leverage by not publishing its rare earth quotas: outsiders who cannot tell a strong China from a weak one pay to protect themselves.",
    taste: {
      title: "China says nothing. What do outsiders do?",
      // The prior, in plain words.
      input: {
        ...slider("p"),
        tex: "",
        text: "",
        label: "How likely is it that China is strong?",
      },
      reply: silenceReply,
    },
    seminar: { notebooks: ["02", "03"], needs: "no game theory" },
  },
  routes,
  passages,
};
