/** A claim, short enough for a list: `Theorem 4, 2c`. */
export const claimTitle = (id: string): string =>
  id
    .replace(/^[a-z]/, (letter) => letter.toUpperCase())
    .replace(/^([A-Z][a-z]+)(\d)/, "$1 $2")
    .replace("-", ", ")
    .replaceAll("-", " ");
