import type { Mix, Strategy } from "./solution.js";

/** How a type is answered at an information set. By the paper's convention an unexpected disclosure is answered by type. */
export const replyAt = (receiver: Strategy, label: string, type: string): Mix =>
  receiver[label] ?? receiver[`${label}:${type}`]!;
