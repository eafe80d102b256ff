import { isOpen, type Input, type InputValue } from "../../../lib/engine/words/input.js";

/** Values of inputs by name; the others stand at their defaults. */
export type Setting = Readonly<Record<string, InputValue>>;

/** The ends of an input: of a slider's travel, every option of a choice, or a few of a long list. */
export function endsOf(input: Input): InputValue[] {
  if (input.kind === "editor") return Object.keys(input.shelf).map((name) => input.shelf[name]!);
  const { options, min, max } = { ...input, ...(isOpen(input) ? input.answers : {}) } as {
    readonly options?: readonly string[];
    readonly min: number;
    readonly max: number;
  };
  if (options && options.length > 8)
    return [0, 0.25, 0.5, 0.75, 1].map((way) => options[Math.round(way * (options.length - 1))]!);
  if (options) return [...options];
  return [min, Number.isFinite(max) ? max : min + 10];
}

/** Every input at each of its ends, the others at their defaults. */
export const alone = (inputs: readonly Input[]): Setting[] =>
  inputs.flatMap((input) => endsOf(input).map((end) => ({ [input.name]: end })));

/** Every pair of inputs at each of their ends, the others at their defaults. */
export const pairs = (inputs: readonly Input[]): Setting[] =>
  inputs.flatMap((one, i) =>
    inputs
      .slice(i + 1)
      .flatMap((other) =>
        endsOf(one).flatMap((end) =>
          endsOf(other).map((also) => ({ [one.name]: end, [other.name]: also })),
        ),
      ),
  );

/** Few settings in which every pair of ends occurs, with other ends of the rest: a covering array. */
export function covering(inputs: readonly Input[]): Setting[] {
  const key = (one: string, end: InputValue, other: string, also: InputValue): string =>
    JSON.stringify(one < other ? [one, end, other, also] : [other, also, one, end]);
  const left = new Set(
    pairs(inputs).map((pair) => {
      const [[one, end], [other, also]] = Object.entries(pair) as [
        [string, InputValue],
        [string, InputValue],
      ];
      return key(one, end, other, also);
    }),
  );
  const found: Setting[] = [];
  while (left.size > 0) {
    const [one, end, other, also] = JSON.parse([...left][0]!) as [
      string,
      InputValue,
      string,
      InputValue,
    ];
    const setting: Record<string, InputValue> = { [one]: end, [other]: also };
    for (const input of inputs.filter(({ name }) => !(name in setting))) {
      const gain = (value: InputValue): number =>
        Object.entries(setting).filter(([name, set]) => left.has(key(name, set, input.name, value)))
          .length;
      setting[input.name] = endsOf(input).reduce((a, b) => (gain(b) > gain(a) ? b : a));
    }
    const set = Object.entries(setting);
    set.forEach(([one, end], i) =>
      set.slice(i + 1).forEach(([other, also]) => left.delete(key(one, end, other, also))),
    );
    found.push(setting);
  }
  return found;
}

/** Where the game turns: at the edge of its assumption, at certainty, at the cutoff, at equal and at no costs. */
export const corners: Readonly<Record<string, Setting>> = {
  "A = δ": { A: 3, delta: 3 },
  "A = δ, and certainty": { A: 3, delta: 3, p: 1 },
  "A > δ": { A: 5, delta: 3 },
  "A > δ, and certainty": { A: 10, gamma: 0.1, delta: 1, p: 1 },
  "p = 0": { p: 0 },
  "p = 1": { p: 1 },
  "p = μ*": { p: 0.5 },
  "p = μ*, and a dear disclosure": { p: 0.5, phiD: 4 },
  "p < μ*": { p: 0.25 },
  "p < μ*, and a dear disclosure": { p: 0.25, phiD: 4 },
  "φ_D = 0": { phiD: 0 },
  "φ_D = 0, and doubt": { phiD: 0, p: 0.25 },
  "κ = 0": { kappa: 0 },
  "κ = φ_D": { kappa: 1 },
  "κ = φ_D, and doubt": { kappa: 1, p: 0.25 },
  "κ = φ_D = 0": { kappa: 0, phiD: 0 },
  "κ < φ_D": { kappa: 0.5 },
  "a guess that hits": { guessedCutoff: 0.5 },
  "another that does": { guessedYear: 2012 },
  "a receiver who agrees": { first: "hedge", second: "press" },
};

/** Inputs that say how the game is read. */
const readings = ["disclosure", "reading"];

/** The corners that the inputs of a notebook can be in, under each of its readings, or each under one of them. */
export function cornersOf(inputs: readonly Input[], haste: boolean): Setting[] {
  const names = inputs.map(({ name }) => name);
  const reading = inputs.find(({ name }) => readings.includes(name));
  const under: Setting[] = reading ? endsOf(reading).map((end) => ({ [reading.name]: end })) : [{}];
  return Object.values(corners)
    .filter((corner) => Object.keys(corner).every((name) => names.includes(name)))
    .flatMap((corner, k) =>
      (haste ? [under[k % under.length]!] : under).map((how) => ({ ...corner, ...how })),
    );
}
