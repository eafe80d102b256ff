import { zero, one } from "../game/rational.js";
import type { Capacity } from "../game/game.js";
import { exactParameters, type ExactParameters, type PaperParameters } from "./paperParameters.js";
import { auditProbability, type Reading } from "./reading.js";
import type { InformationSet, Payoffs, SignallingGame } from "./game.js";

const types = ["QH", "QL"] as const;
const actions = ["Hedge", "Press"] as const;

/**
 * The paper's game under a reading of what disclosure does, net of `L(Q) - C(Q)`.
 *
 * China: `-phiD 1{D} - kappa 1{Press}`; outsiders: `-A` for hedging, `-delta` or `+gamma` for pressing.
 * Woods (2025), Timing of the Game, China's Payoffs, Foreign Actors.
 *
 * @throws RangeError for an assumption outside its domain; TypeError for one that is not an exact number
 */
export function paperGame(
  parameters: PaperParameters,
  reading: Exclude<Reading, "paper">,
): SignallingGame {
  const q = auditProbability(reading, "paperGame");
  const exact = exactParameters(parameters, "paperGame");
  const hidden = one.sub(q);
  const disclosed = table(exact, true);
  const sets: InformationSet[] = [];
  if (hidden.n > 0n)
    sets.push({ label: "D", actions, reach: [hidden, hidden], payoffs: disclosed });
  if (q.n > 0n)
    sets.push(
      { label: "D:QH", actions, reach: [q, zero], payoffs: disclosed },
      { label: "D:QL", actions, reach: [zero, q], payoffs: disclosed },
    );
  const silence: InformationSet = {
    label: "ND",
    actions,
    reach: [one, one],
    payoffs: table(exact, false),
  };
  return {
    title: "Woods (2025), The Power of Withholding",
    players: ["China", "Foreign"],
    types,
    prior: [exact.p, one.sub(exact.p)],
    messages: [
      { label: "D", informationSets: sets, ends: [null, null] },
      { label: "ND", informationSets: [silence], ends: [null, null] },
    ],
  };
}

function table(
  { A, gamma, delta, phiD, kappa }: ExactParameters,
  discloses: boolean,
): InformationSet["payoffs"] {
  const row = (type: Capacity): Payoffs[] => {
    const exposure = discloses ? phiD[type].neg() : zero;
    return [
      { sender: exposure, receiver: A.neg() },
      { sender: exposure.sub(kappa[type]), receiver: type === "QH" ? delta.neg() : gamma },
    ];
  };
  return [row("QH"), row("QL")];
}
