import type { AnnouncedMoney } from "../datasets/announcedMoney.js";
import { jurisdictions } from "../datasets/jurisdictions.js";
import type { MoneyPerGdp } from "../datasets/moneyPerGdp.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { endLabels } from "./endLabels.js";
import { figure } from "./figure.js";
import { jurisdictionLooks } from "./jurisdictionLooks.js";
import { light } from "./palette.js";
import { upright } from "./upright.js";

const source =
  "policy-events.csv over gdp.csv, an inventory that is not complete; in place of Woods (2025), Figures 4 and 5";

export interface MoneyByDateOptions {
  /** Days that can be taken for the beginning of the silence, as ISO dates. */
  readonly silences: readonly string[];
  /** The jurisdiction that the reader expects to have announced most, which is marked. */
  readonly guess?: string | null;
}

/**
 * Figures 4 and 5 by date: announced public money for rare earths, added up, over GDP, a line a jurisdiction. A mark is an
 * announcement, hollow where the sum is under a condition; dotted lines are the dates of the silence.
 *
 * @param perGdp - gives the GDP of each
 * @throws RangeError for no date of the silence
 */
export function moneyByDate(
  money: readonly AnnouncedMoney[],
  perGdp: readonly MoneyPerGdp[],
  { silences, guess }: MoneyByDateOptions,
): Figure {
  if (silences.length === 0)
    throw new RangeError("moneyByDate: silences must be one or more, got none");
  const counted = money.filter(({ use }) => use === "rare earths" || use === "conditional");
  const rows = perGdp.flatMap(({ jurisdiction, gdp_usd }) => {
    let sum = 0;
    return counted
      .filter((row) => row.jurisdiction === jurisdiction)
      .map(({ date, event, usd, use }) => {
        sum += (1e6 * usd!) / gdp_usd;
        return { jurisdiction, date, event, usd: usd!, conditional: use !== "rare earths", sum };
      });
  });
  const days = [...rows.map(({ date }) => date), ...silences].sort();
  const [start, end] = [`${days[0]!.slice(0, 4)}-01-01`, `${days.at(-1)!.slice(0, 4)}-12-31`];
  const lines = jurisdictions.flatMap(({ name, short }) => {
    const own = rows.filter(({ jurisdiction }) => jurisdiction === name);
    return own.length === 0 ? [] : [{ name, short, own, last: own.at(-1)!.sum }];
  });
  const total = rows.reduce((all, { usd }) => all + usd, 0);
  const before = silences.map((day) => {
    const earlier = rows.filter(({ date }) => date < day).reduce((all, { usd }) => all + usd, 0);
    return Math.round((100 * earlier) / total);
  });
  const [least, most] = [Math.min(...before), Math.max(...before)];
  return figure({
    name: "money-by-date",
    title:
      rows.length === 0
        ? "No sum can be counted"
        : `${least === most ? least : `${least} to ${most}`} % of this money came before the silence`,
    subtitle: "public money announced for rare earths, added up; US dollars to a million of GDP",
    status: "public record",
    source,
    caption:
      "Look at what stands to the left of the dotted lines, which date the silence. Hollow marks are sums under a condition; who has no line has no sum in dollars for rare earths alone.",
    alt: `Public record, not complete: ${
      lines
        .map(
          ({ name, own, last }) =>
            `${name}: ${own.length === 1 ? `one announcement, on ${own[0]!.date}` : `${own.length} announcements from ${own[0]!.date} to ${own.at(-1)!.date}`}, ${formatNumber(last, 3)} in all`,
        )
        .join("; ") || "no sum"
    }, in dollars to a million dollars of GDP. Dates of the silence: ${silences.join(", ")}.`,
    data: lines.flatMap(({ name, own, last }) => {
      const { color, symbol } = jurisdictionLooks[name];
      const steps = own.flatMap(({ date, sum }, i) => [
        [date, own[i - 1]?.sum ?? 0] as const,
        [date, sum] as const,
      ]);
      const path = [[start, 0] as const, ...steps, [end, last] as const];
      return [
        {
          type: "scatter" as const,
          mode: "lines" as const,
          name,
          x: path.map(([x]) => x),
          y: path.map(([, y]) => y),
          line: { color, width: 1.75 },
          hoverinfo: "skip" as const,
        },
        {
          type: "scatter" as const,
          mode: "markers" as const,
          name,
          x: own.map(({ date }) => date),
          y: own.map(({ sum }) => sum),
          marker: {
            ...{ symbol, size: 9, opacity: 1, line: { color, width: 1.5 } },
            color: own.map(({ conditional }) => (conditional ? light.paper : color)),
          },
          hovertext: own.map(
            ({ date, event, conditional }) =>
              `<b>${name}</b> ${date}${conditional ? ", under a condition" : ""}<br>${event}`,
          ),
          hoverinfo: "text" as const,
        },
      ];
    }),
    layout: {
      ...baseLayout(360),
      margin: { t: 12, r: 92, b: 40, l: 48 },
      xaxis: axis("", { type: "date", range: [start, end], showgrid: false, tickformat: "%Y" }),
      yaxis: axis("US dollars per million of GDP", {
        range: [-2, 1.12 * Math.max(10, ...lines.map(({ last }) => last))],
      }),
      shapes: silences.map((day) => upright(day, light.china, { xref: "x" })),
      annotations: endLabels(
        lines.map(({ name, short, last }) => ({
          text: name === guess ? `${short}<br><i>your guess</i>` : short,
          ...{ x: end, y: last, color: jurisdictionLooks[name].color },
        })),
        0.09 * Math.max(10, ...lines.map(({ last }) => last)),
      ),
    },
    table: {
      title: "Announced public money for rare earths, by date",
      only: ["jurisdiction", "date", "event", "usd", "conditional", "sum"],
      columns: {
        usd: { title: "Sum", unit: "US dollars" },
        conditional: "Under a condition",
        sum: { title: "Added up", unit: "per million of GDP" },
      },
      digits: 2,
      rows,
    },
  });
}
