/** A line that two texts share, or that only the old one or only the new one has. */
export interface DifferenceLine {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

/** How a text became another, line by line, with as few lines changed as can be. */
export function lineDifference(before: string, after: string): DifferenceLine[] {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  // Longest common part of what is left of both, from each pair of lines on.
  const common = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(fresh.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i--)
    for (let k = fresh.length - 1; k >= 0; k--)
      common[i]![k] =
        old[i] === fresh[k]
          ? common[i + 1]![k + 1]! + 1
          : Math.max(common[i + 1]![k]!, common[i]![k + 1]!);
  const lines: DifferenceLine[] = [];
  let [i, k] = [0, 0];
  while (i < old.length || k < fresh.length)
    if (i < old.length && k < fresh.length && old[i] === fresh[k]) {
      lines.push({ kind: "same", text: old[i++]! });
      k++;
    } else if (k === fresh.length || (i < old.length && common[i + 1]![k]! >= common[i]![k + 1]!))
      lines.push({ kind: "old", text: old[i++]! });
    else lines.push({ kind: "new", text: fresh[k++]! });
  return lines;
}
