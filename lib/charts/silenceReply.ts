import { bestResponse } from "../model/game/bestResponse.js";
import { parameters } from "../model/game/parameters.js";
import { pressPayoff } from "../model/game/pressPayoff.js";
import type { Figure } from "../engine/figure/figure.js";
import { silenceFigure } from "./silenceFigure.js";
import { md, type Prose } from "../engine/words/md.js";

const payoffs = {
  A: parameters.A.value,
  gamma: parameters.gamma.value,
  delta: parameters.delta.value,
};

/** The game in a figure and two sentences: what outsiders do about silence at belief `mu` in [0, 1], at the default payoffs. */
export const silenceReply = (mu: number): readonly [Figure, Prose] => [
  silenceFigure(mu, payoffs),
  sentences(mu),
];

function sentences(mu: number): Prose {
  const [reply, other] = bestResponse(mu, payoffs);
  const so = other
    ? md`One is as good as the other: the whole argument turns on this belief.`
    : reply === "H"
      ? md`So they **hedge**, and ${mu < 1 ? "pay for protection even when China is in fact weak" : "know why: China is strong for sure"}.`
      : md`So they **press**, and silence protects nobody.`;
  return md`To outsiders hedging is worth ${-payoffs.A}, and pressing ${pressPayoff(mu, payoffs)} on average: they gain ${payoffs.gamma} from a weak China and lose ${payoffs.delta} to a strong one. ${so}`;
}
