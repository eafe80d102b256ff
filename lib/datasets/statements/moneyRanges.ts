import { pairAgreement } from "../../model/composites/pairAgreement.js";
import type { Held } from "../../model/specifications/specifications.js";
import { verdictRange, type VerdictRange } from "../../model/specifications/verdictRange.js";
import type { AnnouncedMoney } from "../announcedMoney.js";
import { jurisdictions, type Jurisdiction } from "../jurisdictions.js";
import { moneyPerGdp, type MoneyPerGdp } from "../moneyPerGdp.js";
import type { Row } from "../rows.js";
import { totalPerGdp } from "../totalPerGdp.js";
import type { Measure } from "../vulnerabilityMeasures.js";
import { dependentsChoices, moneyBeforeChoices, moneyChoices } from "./moneyChoices.js";

type MoneyChoice = { readonly [Name in keyof typeof moneyChoices]: string };

/** Sums that a specification lets in, those for all critical minerals by the same rule. */
const letIn = (
  money: readonly AnnouncedMoney[],
  { conditions, partners, deal }: MoneyChoice,
): AnnouncedMoney[] =>
  money.filter(
    ({ id, condition, joint }) =>
      (conditions === "all sums" ||
        condition === null ||
        (conditions === "without those not granted" && condition === "up to")) &&
      (partners === "sums joint with firms" || !joint) &&
      (deal === "with that of 10 July 2025" || id !== "2025-07-10"),
  );

const forRareEarths = ({ use }: AnnouncedMoney): boolean =>
  use === "rare earths" || use === "conditional";

const days = {
  "1 April 2025": "2025-04-01",
  "1 July 2025": "2025-07-01",
  "18 July 2025": "2025-07-18",
} as const;

/** Whether more than half of the money for rare earths was announced before the silence; the effect is its share, in per cent. */
export const moneyBeforeRange = (
  money: readonly AnnouncedMoney[],
  held?: Held<typeof moneyBeforeChoices>,
): VerdictRange<typeof moneyBeforeChoices> =>
  verdictRange(
    moneyBeforeChoices,
    ({ silence, ...choice }) => {
      const counted = letIn(money, choice).filter(forRareEarths);
      const sum = (rows: readonly AnnouncedMoney[]): number =>
        rows.reduce((total, { usd }) => total + usd!, 0);
      const all = sum(counted);
      if (all === 0) return null;
      const before = sum(counted.filter(({ date }) => date < days[silence]));
      return { effect: (100 * before) / all, holds: 2 * before > all };
    },
    held,
  );

/** Whether one government announced most for rare earths for its size; the effect is its lead over the next, in dollars to a million of GDP. */
export const mostForSizeRange = (
  money: readonly AnnouncedMoney[],
  gdp: readonly Row<"gdp">[],
  government: Jurisdiction,
  held?: Held<typeof moneyChoices>,
): VerdictRange<typeof moneyChoices> =>
  verdictRange(
    moneyChoices,
    (choice) => {
      const rows = moneyPerGdp(letIn(money, choice), gdp, 2023);
      const own = rows.find(({ jurisdiction }) => jurisdiction === government)!;
      const total = (row: MoneyPerGdp): number =>
        totalPerGdp(row, { conditional: true, wider: false }) ?? 0;
      const lead = total(own) - Math.max(...rows.filter((row) => row !== own).map(total));
      return { effect: lead, holds: lead > 0 };
    },
    held,
  );

/** The measure of dependence behind each option. */
const measured = {
  "magnets from China, 2022": "China’s share: neodymium magnets",
  "import bill, 2022": "Imports of compounds over GDP, 2022",
  "import bill, 2011": "Imports of compounds over GDP, 2011",
} as const;

/**
 * Whether, in most pairs of governments, the more dependent announced more for its size; the effect is the share of such pairs, in per cent.
 *
 * @param measures - as `vulnerabilityMeasures` gives them
 * @throws RangeError for a measure that is missing
 */
export const dependentsRange = (
  measures: readonly Measure[],
  money: readonly AnnouncedMoney[],
  gdp: readonly Row<"gdp">[],
  held?: Held<typeof dependentsChoices>,
): VerdictRange<typeof dependentsChoices> => {
  const cellsOf = (option: keyof typeof measured): Measure["cells"] => {
    const found = measures.find(({ name }) => name === measured[option]);
    if (!found)
      throw new RangeError(`dependentsRange: measures must have “${measured[option]}”, got none`);
    return found.cells;
  };
  return verdictRange(
    dependentsChoices,
    ({ dependence, money: what, ...choice }) => {
      const cells = cellsOf(dependence);
      const rows = moneyPerGdp(letIn(money, choice), gdp, 2023);
      const points = jurisdictions.flatMap(({ name }) => {
        const x = cells.find(({ jurisdiction }) => jurisdiction === name)?.value ?? null;
        const row = rows.find(({ jurisdiction }) => jurisdiction === name)!;
        const wider = what === "for all critical minerals too";
        const y = totalPerGdp(row, { conditional: true, wider });
        return x === null || y === null ? [] : [[x, y] as const];
      });
      if (points.length < 2) return null;
      const { agree, pairs } = pairAgreement(
        points.map(([x]) => x),
        points.map(([, y]) => y),
      );
      return { effect: (100 * agree) / pairs, holds: 2 * agree > pairs };
    },
    held,
  );
};
