/** China's type: able to bear a confrontation, or not (Woods 2025, Timing of the Game, step 1). */
export type Capacity = "QH" | "QL";

/** China's message: it discloses its quota, or is silent (step 2). */
export type Signal = "D" | "ND";

/** The outsiders' reply: hedge, or press (step 4). Never a bare `H` or `P` as a variable. */
export type Action = "H" | "P";
