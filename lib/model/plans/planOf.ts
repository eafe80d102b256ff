import { representative } from "../solver/representative.js";
import type { Component } from "../solver/solution.js";
import { planBy, type Plan } from "./plan.js";

/** What is done in an equilibrium of the paper's game; of a continuum, in the middle. */
export function planOf(component: Component): Plan {
  const { sender, receiver } = representative(component);
  return planBy(
    (type) => sender[type]!["D"]!.valueOf(),
    // A disclosure that shows the type by the paper's convention alone is answered as any other.
    (place) => {
      const [message, type = "QH"] = place.split(":");
      const mix = receiver[place] ?? receiver[message!] ?? receiver[`${message}:${type}`];
      return mix!["Press"]!.valueOf();
    },
  );
}
