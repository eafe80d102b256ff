import type { Pomdp } from "../../../lib/model/pomdp/pomdp.js";

const even = [
  ["1/2", "1/2"],
  ["1/2", "1/2"],
] as const;

/** The tiger problem of Cassandra, Kaelbling and Littman (1994). */
export const tiger: Pomdp = {
  states: ["tiger-left", "tiger-right"],
  actions: ["listen", "open-left", "open-right"],
  observations: ["hear-left", "hear-right"],
  transition: {
    listen: [
      [1, 0],
      [0, 1],
    ],
    "open-left": even,
    "open-right": even,
  },
  observation: {
    listen: [
      ["0.85", "0.15"],
      ["0.15", "0.85"],
    ],
    "open-left": even,
    "open-right": even,
  },
  reward: { listen: [-1, -1], "open-left": [-100, 10], "open-right": [10, -100] },
};
