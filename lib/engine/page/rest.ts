/** A hand that has moved an input has come to rest after this many milliseconds. */
export const rest = 300;
