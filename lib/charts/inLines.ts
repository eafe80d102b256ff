/** A text in lines of at most so many letters, broken where there are spaces. */
export const inLines = (text: string, most: number): string =>
  text.replace(new RegExp(`(.{1,${most}})(\\s+|$)`, "g"), "$1<br>").replace(/<br>$/, "");
