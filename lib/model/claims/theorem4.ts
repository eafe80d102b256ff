import { rational } from "../game/rational.js";
import type { Component } from "../solver/solution.js";
import type { Claim, Instance } from "./claim.js";
import { discloses, onlyPooling, poolingPress, separating } from "./found.js";

/** The body's domain: `A < delta`, both costs positive. */
const usual = ({ parameters: { A, delta, phi, harm } }: Instance): boolean =>
  A.lt(delta) && phi.gt(0) && harm.gt(0);
const low = (instance: Instance): boolean =>
  usual(instance) && instance.parameters.p.lt(instance.muStar);

/** Whether some equilibrium of a component mixes and tells something about the type: judged at the middle. */
function isInformative({ sender }: Component): boolean {
  const middle = (type: string) =>
    sender
      .reduce((total, strategy) => total.add(discloses(strategy, type)), rational(0))
      .div(sender.length);
  const [strong, weak] = [middle("QH"), middle("QL")];
  return !strong.equals(weak) && [strong, weak].some((share) => share.gt(0) && share.lt(1));
}

/** Theorem 4, App. 2, A.5: which equilibria there are. */
export const theorem4: readonly Claim[] = [
  {
    id: "theorem4-1",
    place: "Theorem 4(1)",
    printed: "If p > muStar, both types silent with Hedge is the unique equilibrium.",
    corrected:
      "True if kappa < phiD. Otherwise disclosure, in part or in full, is an equilibrium as well.",
    holds: (instance) =>
      usual(instance) && instance.parameters.p.gt(instance.muStar)
        ? onlyPooling(instance.solution(), "Hedge")
        : null,
    condition: ({ parameters: { phi, harm } }) => harm.lt(phi),
  },
  {
    id: "theorem4-2a",
    place: "Theorem 4(2), first case",
    printed:
      "If p < muStar and 0 < kappa < phiD, both types silent with Press is the unique equilibrium.",
    corrected: "As printed; unique as an outcome.",
    holds: (instance) =>
      low(instance) && instance.parameters.harm.lt(instance.parameters.phi)
        ? onlyPooling(instance.solution(), "Press")
        : null,
  },
  {
    id: "theorem4-2b",
    place: "Theorem 4(2), second case",
    printed:
      "If p < muStar and kappa = phiD, both pooling with Press and separation are equilibria.",
    corrected: "As printed, with a continuum between them.",
    holds: (instance) => {
      if (!low(instance) || !instance.parameters.harm.equals(instance.parameters.phi)) return null;
      return (
        poolingPress(instance.solution()).length > 0 && separating(instance.solution()).length > 0
      );
    },
  },
  {
    id: "theorem4-2c",
    place: "Theorem 4(2), third case",
    printed: "If p < muStar and kappa > phiD, there is no equilibrium in pure strategies.",
    corrected:
      "Where disclosure reveals the type, separation is the unique equilibrium. Where it is a mere message, both types silent with Press is one. With an audit, true if and only if phiD is below kappa q and kappa (1 - q). By the paper’s convention true, but there are mixed equilibria.",
    holds: (instance) =>
      low(instance) && instance.parameters.harm.gt(instance.parameters.phi)
        ? instance.solution().pure.length === 0
        : null,
    condition: ({ parameters: { phi, harm }, reading }) => {
      if (typeof reading !== "object") return reading === "paper";
      const q = rational(reading.audited);
      return phi.lt(harm.mul(q)) && phi.lt(harm.sub(harm.mul(q)));
    },
  },
  {
    id: "theorem4-3",
    place: "Theorem 4(3)",
    printed: "If p = muStar, semi-separating equilibria are possible.",
    corrected:
      "At p = muStar only if kappa = phiD. Where disclosure reveals the type they exist at p > muStar, kappa > phiD.",
    holds: (instance) =>
      usual(instance) && instance.parameters.p.equals(instance.muStar)
        ? instance.solution().components.some(isInformative)
        : null,
    condition: ({ parameters: { phi, harm } }) => harm.equals(phi),
  },
  {
    id: "theorem4-complete",
    place: "Theorem 4, “Complete Characterization”, “any parameter vector”",
    printed:
      "The cases name every equilibrium: pooling on silence, separation at kappa = phiD, semi-separation at p = muStar.",
    corrected:
      "True if 0 < kappa < phiD. Otherwise see the complete list; kappa = 0 with p < muStar is in no case.",
    holds: (instance) => {
      const { A, delta, p, phi, harm } = instance.parameters;
      if (!A.lt(delta) || phi.equals(0)) return null;
      if (p.equals(instance.muStar)) return true;
      if (p.lt(instance.muStar) && harm.equals(0)) return false;
      return instance.solution().components.every(({ sender }) =>
        sender.every((strategy) => {
          const [strong, weak] = [discloses(strategy, "QH"), discloses(strategy, "QL")];
          return (
            weak.equals(0) &&
            (strong.equals(0) || (strong.equals(1) && sender.length === 1 && harm.equals(phi)))
          );
        }),
      );
    },
  },
];
