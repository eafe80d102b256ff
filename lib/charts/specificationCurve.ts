import { figure } from "./figure.js";
import { note } from "./note.js";
import type { Data, Layout } from "plotly.js-dist";
import { capitalised } from "../engine/figure/capitalised.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import type { Finding, OptionShare, VerdictRange } from "../model/specifications/verdictRange.js";
import { light } from "./palette.js";
import { roundedText } from "./roundedText.js";

/** A statement that is judged under many specifications. */
export interface Statement {
  /** File-name stem of the figure. */
  readonly name: string;
  /** The statement, which a specification finds true or not. */
  readonly statement: string;
  /** What the effect is, with its unit, in at most 28 letters or so: it stands upright beside its axis. */
  readonly effect: string;
  /** The effect at which the verdict turns, where there is one. */
  readonly turnsAt?: number;
  readonly status: Figure["status"];
  readonly source: string;
}

interface Ranked extends Finding {
  readonly specification: Readonly<Record<string, string>>;
}

const curve = 180;
const row = 34;

/**
 * Specification curve: above, the effects from the smallest to the largest, filled where the statement holds; below, which option of
 * each choice gives which effect. After Simonsohn, Simmons and Nelson (2020).
 *
 * @throws RangeError where the question arises in no specification
 */
export function specificationCurve(range: VerdictRange, statement: Statement): Figure {
  const { holds, of, unasked, options } = range;
  const ranked = rank(range);
  if (ranked.length === 0)
    throw new RangeError(
      `specificationCurve: the question must arise in a specification, got none of ${unasked}`,
    );
  const unfit = unasked === 0 ? "" : `; in ${unasked} more the question does not arise`;
  const total = `${holds} of ${of} specifications`;
  return figure({
    name: statement.name,
    title: `${statement.statement}: in ${total}`,
    subtitle: `${statement.effect}; filled: the statement holds${unfit}`,
    status: statement.status,
    source: statement.source,
    caption:
      "Look below for a choice whose options have their bars at different ends: it moves the effect above. The count in the title is one of listed choices, and no probability.",
    alt: `${capitalised(statement.status)}: “${statement.statement}” holds in ${total}${unfit}. The effect (${statement.effect}) goes from ${say(ranked[0]!.effect)} to ${say(ranked.at(-1)!.effect)}. ${decisive(options)}`,
    data: [
      ...[true, false].flatMap((which) => effects(ranked, which)),
      ...options.flatMap((option, i) =>
        [true, false].flatMap((which) => taken(ranked, option, options.length - i, which)),
      ),
    ],
    layout: layout(ranked, options, statement),
    table: {
      title: `Specifications: ${statement.statement}`,
      columns: { effect: statement.effect, holds: "Holds" },
      digits: 2,
      rows: ranked.map(({ effect, holds, specification }, i) => ({
        rank: i + 1,
        effect,
        holds,
        ...specification,
      })),
    },
  });
}

const say = (value: number): string => roundedText(value, 2);

/** The choice on which the verdict hangs most: whose options lie furthest apart in their shares. */
function decisive(options: readonly OptionShare[]): string {
  const asked = options.filter(({ of }) => of > 0);
  const share = ({ holds, of }: OptionShare): number => holds / of;
  const apart = [...new Set(asked.map(({ choice }) => choice))].map((choice) => {
    const own = asked.filter((each) => each.choice === choice).sort((a, b) => share(a) - share(b));
    return { choice, least: own[0]!, most: own.at(-1)! };
  });
  const gap = ({ least, most }: (typeof apart)[number]): number => share(most) - share(least);
  const { choice, least, most } = apart.reduce((a, b) => (gap(b) > gap(a) ? b : a));
  return gap({ choice, least, most }) === 0
    ? "No choice moves its share."
    : `It hangs most on the choice “${choice}”: ${least.option}, ${shareText(least)}; ${most.option}, ${shareText(most)}.`;
}

const shareText = ({ holds, of }: OptionShare): string => `${holds} of ${of}`;

/** From the smallest effect to the largest; among equal ones, those first under which the statement does not hold. */
const rank = ({ judged }: VerdictRange): Ranked[] =>
  judged
    .flatMap(({ specification, found }) => (found ? [{ ...found, specification }] : []))
    .sort((a, b) => a.effect - b.effect || Number(a.holds) - Number(b.holds));

function effects(ranked: readonly Ranked[], which: boolean): Partial<Data>[] {
  const own = ranked.flatMap((each, i) => (each.holds === which ? [{ ...each, at: i + 1 }] : []));
  if (own.length === 0) return [];
  return [
    {
      type: "scatter",
      mode: "markers",
      name: which ? "holds" : "does not hold",
      x: own.map(({ at }) => at),
      y: own.map(({ effect }) => effect),
      marker: {
        size: ranked.length > 60 ? 5 : 8,
        color: which ? light.ink : light.paper,
        line: { color: which ? light.ink : light.soft, width: 1.5 },
        opacity: 1,
      },
      hovertext: own.map(
        ({ effect, specification }) =>
          `<b>${say(effect)}</b>${Object.entries(specification)
            .map(([choice, option]) => `<br>${choice}: ${option}`)
            .join("")}`,
      ),
      hoverinfo: "text",
    },
  ];
}

/** Where on the curve an option is taken: neighbours are one bar. */
function taken(
  ranked: readonly Ranked[],
  { choice, option }: OptionShare,
  y: number,
  which: boolean,
): Partial<Data>[] {
  const is = (i: number): boolean =>
    ranked[i]?.holds === which && ranked[i].specification[choice] === option;
  const places = ranked.map((_, i) => i);
  const starts = places.filter((i) => is(i) && !is(i - 1));
  const ends = places.filter((i) => is(i) && !is(i + 1));
  const bars = starts.map((start, i) => [start + 0.6, ends[i]! + 1.4, null]);
  if (bars.length === 0) return [];
  return [
    {
      type: "scatter",
      mode: "lines",
      name: `${choice}: ${option}`,
      x: bars.flat(),
      y: bars.flatMap(() => [y, y, null]),
      yaxis: "y2",
      line: { color: which ? light.ink : light.soft, width: which ? 8 : 2 },
      hoverinfo: "skip",
    },
  ];
}

function layout(
  ranked: readonly Ranked[],
  options: readonly OptionShare[],
  { effect, turnsAt }: Statement,
): Partial<Layout> {
  const below = row * options.length;
  const [top, foot] = [12, 40];
  const split = below / (below + curve);
  return {
    ...baseLayout(top + curve + below + foot),
    margin: { t: top, r: 12, b: foot, l: 52 },
    xaxis: axis("specifications, by effect", {
      range: [0.4, ranked.length + 0.6],
      anchor: "y2",
      showgrid: false,
      showticklabels: false,
      ticks: "",
    }),
    yaxis: axis(effect, {
      domain: [split + 0.03, 1],
      nticks: 5,
    }),
    yaxis2: axis("", {
      domain: [0, split - 0.02],
      range: [0.6, options.length + 0.75],
      showgrid: false,
      showticklabels: false,
      ticks: "",
    }),
    ...(turnsAt !== undefined && {
      shapes: [
        {
          type: "line",
          ...{ xref: "paper", x0: 0, x1: 1, y0: turnsAt, y1: turnsAt },
          line: { color: light.soft, width: 1, dash: "dot" },
        },
      ],
    }),
    annotations: options.map((each, i) =>
      note(`${each.choice}: <b>${each.option}</b>, ${shareText(each)}`, 0, options.length - i, {
        ...{ xref: "paper", yref: "y2", xanchor: "left", yanchor: "bottom", yshift: 4 },
        ...{ size: 12, color: light.ink },
      }),
    ),
  };
}
