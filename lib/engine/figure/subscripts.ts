/** A text for a chart in which a letter wears its subscript: `φ_D` becomes `φ<sub>D</sub>`. */
export const subscripts = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}_])(\p{L})_([\p{L}\p{N}]+)(?![\p{L}\p{N}_])/gu, "$1<sub>$2</sub>");
