import type { PriceEvent, PriceEventKind } from "../../datasets/priceEvents.js";
import type { EventChange } from "../../model/series/eventChange.js";

/** Kinds of events whose changes are compared, from the top. */
export const comparedKinds = [
  "quota published",
  "quota not published",
  "export quota cut",
  "export control",
] as const satisfies readonly PriceEventKind[];

/** An event with the change of the price after it. */
export interface ChangedEvent extends PriceEvent, EventChange {}
