/** A `.pomdp` file as its tables; only what `writePomdp` uses of the format. */
export interface PomdpFile {
  readonly discount: number;
  readonly states: readonly string[];
  readonly actions: readonly string[];
  readonly observations: readonly string[];
  readonly start: readonly number[];
  readonly T: Map<string, number>;
  readonly O: Map<string, number>;
  readonly R: Map<string, number>;
}

export function readPomdp(text: string): PomdpFile {
  const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
  const words = (key: string): string[] =>
    lines
      .find((line) => line.startsWith(`${key}:`))!
      .split(":")[1]!
      .trim()
      .split(/\s+/);
  const actions = words("actions");
  const file = {
    discount: Number(words("discount")),
    states: words("states"),
    actions,
    observations: words("observations"),
    start: words("start").map(Number),
    T: new Map(),
    O: new Map(),
    R: new Map(),
  } as PomdpFile;
  lines.forEach((line, i) => {
    const [table, ...rest] = line.split(/\s*:\s*/);
    if (!["T", "O", "R"].includes(table!)) return;
    const [action, from, ...tail] = rest;
    for (const each of action === "*" ? actions : [action!]) {
      if (table === "O" && tail.length === 0) {
        const row = lines[i + 1]!.split(" ").map(Number);
        file.observations.forEach((seen, o) => file.O.set(`${each} ${from} ${seen}`, row[o]!));
      } else if (table === "R")
        file.R.set(`${each} ${from}`, Number(tail.at(-1)!.split(" ").at(-1)));
      else {
        const [to, value] = tail[0]!.split(/\s+/);
        file[table as "T" | "O"].set(`${each} ${from} ${to}`, Number(value));
      }
    }
  });
  return file;
}

/** Worth of the best plan over some steps, by trying every action at every history of observations. */
export function worthOfFile(
  { discount, states, actions, observations, start, T, O, R }: PomdpFile,
  steps: number,
): number {
  const check = (map: Map<string, number>, from: string, to: readonly string[]): void => {
    const sum = to.reduce((total, each) => total + (map.get(`${from} ${each}`) ?? 0), 0);
    if (Math.abs(sum - 1) > 1e-9) throw new Error(`${from} sums to ${sum}`);
  };
  for (const action of actions)
    for (const state of states) {
      check(T, `${action} ${state}`, states);
      check(O, `${action} ${state}`, observations);
    }
  const best = (belief: readonly number[], left: number): number => {
    if (left === 0) return 0;
    return Math.max(
      ...actions.map((action) => {
        const now = belief.reduce(
          (sum, weight, s) => sum + weight * R.get(`${action} ${states[s]}`)!,
          0,
        );
        const moved = states.map((to) =>
          belief.reduce(
            (sum, weight, s) => sum + weight * (T.get(`${action} ${states[s]} ${to}`) ?? 0),
            0,
          ),
        );
        // Unnormalised beliefs: their weight is the probability of what was seen.
        const later = observations.map((seen) =>
          best(
            moved.map((weight, s) => weight * O.get(`${action} ${states[s]} ${seen}`)!),
            left - 1,
          ),
        );
        return now + discount * later.reduce((sum, value) => sum + value, 0);
      }),
    );
  };
  return best(start, steps);
}
