import type { Held } from "../../model/specifications/specifications.js";
import { verdictRange, type VerdictRange } from "../../model/specifications/verdictRange.js";
import type { OutputShare } from "../outputShare.js";
import type { Row } from "../rows.js";
import { shareChoices } from "./shareChoices.js";

/**
 * Whether China’s share fell from one year to another; the effect is its change, in percentage points. The question does not arise
 * where a year has no share. What the United States imported has one edition.
 *
 * @param shares - of mine output, edition by edition, as `outputShare` gives them
 */
export const shareRange = (
  shares: readonly OutputShare[],
  imports: readonly Row<"us-imports">[],
  held?: Held<typeof shareChoices>,
): VerdictRange<typeof shareChoices> =>
  verdictRange(
    shareChoices,
    ({ share, start, end, edition }) => {
      const mined = (year: number): number | undefined => {
        const own = shares.filter((row) => row.year === year);
        return own.at(edition === "latest edition" ? -1 : 0)?.share;
      };
      const bought = (year: number): number | undefined => {
        const own = imports.find((row) => row.year === year)?.china_share;
        return own === undefined ? own : 100 * own;
      };
      const [first, last] = [start, end].map((words) =>
        (share === "of mine output" ? mined : bought)(Number(words.slice(-4))),
      );
      return first === undefined || last === undefined
        ? null
        : { effect: last - first, holds: last < first };
    },
    held,
    ({ share, edition }) => share === "of mine output" || edition === "latest edition",
  );
