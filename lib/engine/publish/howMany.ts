/** A count with its noun: `howMany(1, "notebook")` is "1 notebook", `howMany(12, "notebook")` "12 notebooks". */
export const howMany = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
