import type { Figure } from "../../../lib/engine/figure/figure.js";

interface Trace {
  readonly name?: string;
  readonly x?: readonly (number | string | null)[];
  readonly y?: readonly (number | string | null)[];
  readonly base?: readonly number[];
  readonly fill?: string;
}

const numberOf = (text: string | undefined): number => Number(text?.replace("−", "-"));
/** As near as the digits of a caption tell. */
const near = (told: string | undefined, drawn: number, by = 0.006): boolean =>
  Math.abs(numberOf(told) - drawn) <= by * Math.max(1, Math.abs(drawn));
const values = (list: Trace["x"]): number[] => (list ?? []).map(Number);

/** What the words of a figure must have in common with its marks, by its name: read from the marks alone. */
const checks: Readonly<Record<string, (alt: string, traces: readonly Trace[]) => boolean>> = {
  cutoff(alt, traces) {
    const [press, hedge] = ["press", "hedge"].map((name) =>
      values(traces.find((trace) => trace.name === name)!.y),
    ) as [number[], number[]];
    const gains = [hedge[0]! - press[0]!, hedge.at(-1)! - press.at(-1)!] as const;
    const at = /lines cross at the belief (\S+):/.exec(alt)?.[1];
    const crosses = gains[0] <= 0 && gains[1] >= -1e-9;
    if ((at !== undefined) !== crosses) return false;
    const belief = values(traces.find(({ name }) => name === "belief")?.x)[0];
    const best = /At the belief (\S+) the best reply is (\w+)/.exec(alt);
    if ((best === null) !== (belief === undefined)) return false;
    const gain = gains[0] + (belief ?? 0) * (gains[1] - gains[0]);
    const reply = Math.abs(gain) < 1e-9 ? "either" : gain > 0 ? "hedge" : "press";
    return (
      (!crosses || near(at, -gains[0] / (gains[1] - gains[0]))) &&
      (best === null || (near(best[1], belief!) && best[2] === reply))
    );
  },
  "information-tent"(alt, [tent, now]) {
    const [x, y] = [values(tent!.x), values(tent!.y)];
    const most = Math.max(...y);
    const told = /most, (\S+), where the prior is the cutoff (\S+), and (\S+) at the prior (\S+)\./;
    const found = told.exec(alt);
    if (found === null) return most === 0 && alt.includes("worth nothing at any prior");
    return (
      near(found[1], most) &&
      near(found[2], x[y.indexOf(most)]!) &&
      near(found[3], values(now!.y)[0]!) &&
      near(found[4], values(now!.x)[0]!)
    );
  },
  sensitivity(alt, [down, up]) {
    const letters = [...alt.matchAll(/With (\S+) \S+ % lower it is (\S+), \S+ % higher (\S+)\./g)];
    const base = down!.base![0]!;
    return (
      near(/the cutoff is (\S+)\./.exec(alt)?.[1], base) &&
      letters.length === 3 &&
      letters.every(([, letter, low, high]) => {
        const at = down!.y!.indexOf(letter!);
        return near(low, base + values(down!.x)[at]!) && near(high, base + values(up!.x)[at]!);
      })
    );
  },
  welfare(alt, traces) {
    const told = [...alt.matchAll(/(?:type|China|average|outsiders)\*? ([−\d.]*\d)[,.]/g)].map(
      ([, n]) => n,
    );
    const drawn = traces[0]!.y!.flatMap((_, i) => traces.map(({ x }) => values(x)[i]!));
    return told.length === drawn.length && told.every((n, i) => near(n, drawn[i]!));
  },
  "equilibrium-map"(alt, traces) {
    const told = [...alt.matchAll(/φ_D\/κ from [^:]*: ([^.(]*)/g)].flatMap(([, list]) =>
      list!.trim().split("; "),
    );
    const filled = traces.flatMap(({ name, fill }) =>
      fill === "toself" && !name!.startsWith("hatched") ? [name!] : [],
    );
    const areas = filled.filter((name) =>
      traces.some((trace) => trace.name === name && trace.fill && trace.x!.length > 0),
    );
    return told.length > 0 && [...new Set(told)].sort().join() === areas.sort().join();
  },
  "scenario-paths"(alt, traces) {
    const told = /(\S+) starts at (\S+), is highest in (\d+) at (\S+) and ends at ([−\d.]*\d)/g;
    const found = [...alt.matchAll(told)];
    return (
      found.length > 0 &&
      found.every(([, name, first, year, most, last]) => {
        const trace = traces.find((each) => each.name === name && (each.x?.length ?? 0) > 2)!;
        const y = values(trace.y);
        const at = values(trace.x).indexOf(Number(year));
        return (
          near(first, y[0]!, 0.05) &&
          near(last, y.at(-1)!, 0.05) &&
          near(most, y[at]!, 0.05) &&
          y[at]! >= Math.max(...y) - 1e-6
        );
      })
    );
  },
  "belief-fan"(alt, traces) {
    const ends = (name: string): [number, number] => {
      const y = values(traces.find((trace) => trace.name === name)!.y);
      return [y[0]!, y.at(-1)!];
    };
    const belief = /mean belief goes from (\S+) to (\S+), the fan/.exec(alt);
    const cutoff = /the cutoff goes from (\S+) to (\S+)\./.exec(alt);
    const hedging = /hedge with probability (\S+); with probability (\S+) they/.exec(alt);
    // A cutoff beyond certainty is drawn just above it.
    const drawn = (told: string | undefined): string => String(Math.min(1.05, numberOf(told)));
    return (
      [0, 1].every((i) => near(belief?.[i + 1], ends("belief")[i]!)) &&
      [0, 1].every((i) => near(drawn(cutoff?.[i + 1]), ends("cutoff")[i]!)) &&
      near(hedging?.[1], ends("hedge")[1]) &&
      near(hedging?.[2], ends("hedged throughout")[1])
    );
  },
};

/** Figures whose words are held against their marks. */
export const checkedFigures = Object.keys(checks);

/** Whether a figure’s words contradict its marks. */
export const contradicts = ({ name, alt, data }: Figure): boolean =>
  checks[name] !== undefined && !checks[name](alt, data as readonly Trace[]);
