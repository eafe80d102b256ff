import { describe, expect, it } from "vitest";
import { load, compareAnnouncements, publicationCount } from "../../lib/index.js";

const printed = load("announcements").objects();
const compared = compareAnnouncements(printed, load("quota-batches").objects());

describe("compareAnnouncements", () => {
  it("keeps the printed rows in order and adds the two that are missing", () => {
    expect(
      compared.slice(0, 9).map(({ year, batch, printed: day }) => ({ year, batch, day })),
    ).toEqual(printed.map(({ year, batch, date }) => ({ year, batch, day: date })));
    expect(compared.slice(9).map(({ found, printed: day }) => [found, day])).toEqual([
      ["2024-02-06", null],
      ["2024-08-20", null],
    ]);
  });

  it("counts days from the public one to the printed one", () => {
    expect(compared.slice(0, 9).map(({ days }) => days)).toEqual([
      142,
      3,
      -15,
      8,
      13,
      0,
      -23,
      null,
      -1,
    ]);
  });

  it("differs by more than a day exactly where the ledger has a row", () => {
    const ledger = load("corrections")
      .objects()
      .filter(({ place, column }) => place === "Table 3" && column === "date")
      .map(({ row }) => row);
    expect(
      compared
        .filter(({ days }) => days !== null && Math.abs(days) > 1)
        .map(({ year, batch }) => `${year} ${batch}`),
    ).toEqual(ledger);
  });

  it("refuses a batch it does not know, rather than leave it unmatched", () => {
    const batch = "Fourth batch" as "First batch";
    expect(() => compareAnnouncements([{ ...printed[0]!, batch }], [])).toThrow(
      'compareAnnouncements: batch must be one of First batch, Annual total, Second batch, Third batch, got "Fourth batch"',
    );
  });
});

describe("publicationCount", () => {
  it("counts yes as one and a part as one half, out of what is known", () => {
    const count = (year: number): unknown =>
      publicationCount(
        load("publication-record")
          .objects()
          .find((row) => row.year === year)!,
      );
    expect(count(2012)).toEqual({ yes: 0.5, known: 3 });
    expect(count(2008)).toEqual({ yes: 0, known: 0 });
  });
});
