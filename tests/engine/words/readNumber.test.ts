import { describe, expect, it } from "vitest";
import { plainNumber, readNumber, writeNumber } from "../../../lib/engine/words/readNumber.js";

describe("readNumber", () => {
  it.each([
    ["0,75", 0.75],
    ["1,5", 1.5],
    [" .5 ", 0.5],
    ["2.", 2],
    ["−1.5", -1.5],
    ["− 1\u2009234,5", -1234.5],
    ["31 000", 31000],
    ["12\u00a0345\u202f678", 12345678],
    ["１．５", 1.5],
    ["0,125", 0.125],
    ["1,2345", 1.2345],
    ["1.234", 1.234],
    ["2/3", 2 / 3],
    ["1/−4", -0.25],
  ])("reads %j", (text, value) => expect(readNumber(text)).toBe(value));

  it.each(["1,234", "-12,345", "1.234,5", "1,234.5", "1,234,567", "1.234.567", "1 234,5,6"])(
    "refuses to guess what %j means",
    (text) => {
      expect(() => readNumber(text)).toThrow(
        `${text} means one number here and another elsewhere: write it without a mark between thousands, such as 1234.5`,
      );
      expect(plainNumber(text)).toBeNull();
    },
  );

  it.each([
    "0x10",
    "1e5",
    "1E-3",
    "Infinity",
    "",
    " ",
    "-",
    "1 5",
    "12 34",
    "½",
    "1²",
    "5 %",
    "1/2/3",
    "x",
    ",",
    "--1",
  ])("takes %j for no number", (text) => expect(readNumber(text)).toBeNaN());

  it("reads back whatever writeNumber writes, which has no power of ten", () => {
    for (const value of [0, 0.1, -2.5, 1e-7, -1.25e-9, 1e21, 6.02214076e23, 123456.789, 5e-324]) {
      expect(writeNumber(value)).toMatch(/^-?\d+(\.\d+)?$/);
      expect(readNumber(writeNumber(value))).toBe(value);
    }
  });
});
