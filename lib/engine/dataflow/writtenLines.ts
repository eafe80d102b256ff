const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * For each line of what a compiler wrote, from 1, the line of its source, from 1, where the first part of it comes
 * from: what a source map says in its `mappings`.
 */
export function writtenLines(mappings: string): readonly (number | undefined)[] {
  let line = 0;
  const lines = mappings.split(";").map((segments) => {
    let first: number | undefined;
    for (const segment of segments.split(",").filter(Boolean)) {
      const [, , step] = numbersIn(segment);
      if (step === undefined) continue;
      line += step;
      first ??= line + 1;
    }
    return first;
  });
  return [undefined, ...lines];
}

/** Numbers in base 64, five bits a letter, the last bit of the first one the sign. */
function numbersIn(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of segment) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
