import { describe, expect, it } from "vitest";
import { castValue } from "../../../lib/engine/data/castValue.js";
import { parseTable } from "../../../lib/engine/data/parseTable.js";
import type { Field, Resource } from "../../../lib/engine/data/schema.js";

const cast = (type: Field["type"], text: string, field: Partial<Field> = {}): unknown =>
  castValue(text, { name: "x", type, ...field }, [""]);

describe("castValue", () => {
  it.each([
    ["integer", "0", 0],
    ["integer", "-12", -12],
    ["number", "0.25", 0.25],
    ["number", "-3", -3],
    ["year", "1990", 1990],
    ["date", "2024-02-29", "2024-02-29"],
    ["yearmonth", "2024-12", "2024-12"],
    ["boolean", "true", true],
    ["string", "a b", "a b"],
    ["integer", "", null],
  ] as const)("reads a %s from %j", (type, text, value) => {
    expect(cast(type, text)).toBe(value);
  });

  it.each([
    ["integer", "1.0"],
    ["integer", "1e3"],
    ["integer", "+1"],
    ["integer", "-0"],
    ["integer", "007"],
    ["integer", "１"],
    ["integer", " 1"],
    ["integer", "1234567890123456"],
    ["number", ".5"],
    ["number", "1,5"],
    ["number", "NaN"],
    ["number", "Infinity"],
    ["year", "24"],
    ["date", "2023-02-29"],
    ["date", "2024-2-6"],
    ["yearmonth", "2024-13"],
    ["yearmonth", "2024-1"],
    ["boolean", "Yes"],
    ["string", " padded "],
  ] as const)("refuses as %s the text %j, rather than guess", (type, text) => {
    expect(() => cast(type, text)).toThrow(RangeError);
  });

  it("takes its truths from the field", () => {
    const yes = { trueValues: ["Yes"], falseValues: ["No"] };
    expect(cast("boolean", "No", yes)).toBe(false);
    expect(() => cast("boolean", "true", yes)).toThrow("Yes or No");
  });
});

describe("castValue with a pattern", () => {
  const field = { constraints: { pattern: "a|bc" } };
  it("wants the whole text to match", () => {
    expect(cast("string", "bc", field)).toBe("bc");
    expect(() => cast("string", "abc", field)).toThrow("text that matches a|bc");
  });
});

describe("castValue of a text that is one of several types", () => {
  const field = { anyOf: ["date", "yearmonth", "year"] } as const;
  it("keeps the text, and has the calendar of each", () => {
    for (const text of ["2024-02-29", "2024-02", "2024"])
      expect(cast("string", text, field)).toBe(text);
    for (const text of ["2023-02-29", "2024-04-31", "2024-13", "2024-1", "24", "May 2024"])
      expect(() => cast("string", text, field), text).toThrow(RangeError);
  });

  it("says what it may be", () => {
    expect(() => cast("string", "2023-02-30", { anyOf: ["date", "yearmonth"] })).toThrow(
      /^a day of the calendar or a month like 2024-02$/,
    );
  });
});

describe("castValue with a number of decimals", () => {
  it("takes no thousands point for a decimal one", () => {
    expect(cast("number", "2300.25", { decimals: 2 })).toBe(2300.25);
    expect(cast("number", "2300", { decimals: 2 })).toBe(2300);
    expect(() => cast("number", "2.300", { decimals: 2 })).toThrow(
      "a number with at most 2 digits behind the point, and none for thousands",
    );
  });
});

describe("missing values", () => {
  const resource: Resource = {
    name: "x",
    path: "x.csv",
    schema: {
      fields: [
        { name: "marked", type: "integer", missingValues: ["?"] },
        { name: "plain", type: "integer" },
      ],
    },
  };
  const parse = (csv: string): object[] =>
    parseTable(`marked,plain\n${csv}\n`, resource, "data/x.csv").objects();

  it("of a field replace those of the table: a cell that should be marked cannot be left empty", () => {
    expect(parse("?,")).toEqual([{ marked: null, plain: null }]);
    expect(() => parse(",1")).toThrow(
      'data/x.csv row 2, column marked: expected an integer, found ""',
    );
    expect(() => parse("1,?")).toThrow(
      'data/x.csv row 2, column plain: expected an integer, found "?"',
    );
  });

  it("are refused where a value is required", () => {
    expect(() => cast("integer", "", { constraints: { required: true } })).toThrow("a value");
  });
});
