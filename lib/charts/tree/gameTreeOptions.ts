import type { ForeignPayoffs } from "../../model/game/foreignPayoff.js";
import type { Action } from "../../model/game/game.js";
import type { Played } from "../../model/plans/play.js";

export interface GameTreeOptions {
  /** How far the tree has grown: 1 Nature, 2 China, 3 who knows what, 4 replies, 5 payoffs. */
  readonly moves?: 1 | 2 | 3 | 4 | 5;
  /** Whether what the latest move adds is marked: drawn heavy, payoffs in bold. */
  readonly marked?: boolean;
  /** Prior, written at Nature's branches. */
  readonly p?: number;
  /** Belief after silence, written at the information set; `null` where silence never happens. */
  readonly mu?: number | null;
  /** Cutoff, written beside the belief. */
  readonly muStar?: number;
  /** Best responses after silence, drawn heavy in their colours. */
  readonly reply?: readonly Action[];
  /** A plan: what is played is drawn heavy, replies that are never called for dotted, mixing with its odds; both players' payoffs in numbers, and what each choice would gain by the other. */
  readonly played?: Played;
  /** Numbers beside the letters of the outsiders' payoffs; with `reply`, also best responses to a known type. */
  readonly payoffs?: ForeignPayoffs;
}
