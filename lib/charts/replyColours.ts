import { light } from "./palette.js";

const colours = [
  light.hedge,
  light.press,
  light.separating,
  light.semiSeparating,
  light.bothDisclose,
  light.china,
] as const;

/** A reply's colour, by its place among the replies of a message. */
export const replyColour = (place: number): string => colours[place % colours.length]!;
