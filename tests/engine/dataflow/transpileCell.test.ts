import { describe, expect, it } from "vitest";
import { transpileCell } from "../../../lib/engine/dataflow/transpileCell.js";

/** What a cell defines, given what it uses. */
function run(source: string, used: Readonly<Record<string, unknown>>): unknown {
  const { inputs, body } = transpileCell(source);
  const cell = new Function(`return ${body}`)() as (...values: unknown[]) => unknown;
  return cell(...inputs.map((name) => used[name]));
}

describe("transpileCell", () => {
  it.each([
    ["an assertion before a slash", "const half = x! / 2 / 1;", { x: 6 }, { half: 3 }],
    ["a cast before a slash", "const half = (x as number) / 2;", { x: 6 }, { half: 3 }],
    [
      "type arguments before a slash",
      "const half = f<number>(x) / 2;",
      { f: (x: number) => x, x: 6 },
      { half: 3 },
    ],
    [
      "a regular expression",
      "const found = /x! \\//.test(x satisfies string);",
      { x: "x! /" },
      { found: true },
    ],
    ["an enum", "enum Side { left = 1, right }\nconst side = Side.right;", {}, { side: 2 }],
    [
      "types alone",
      "interface Row { readonly year: number }\ntype Rows = readonly Row[];",
      {},
      undefined,
    ],
  ])("compiles %s as TypeScript reads it", (_, source, used, defined) => {
    const value = run(source, used);
    if (defined === undefined) expect(value).toBeUndefined();
    else expect(value).toMatchObject(defined);
  });

  it("refuses a second value for another cell's name", () => {
    expect(() => transpileCell("x = 3;")).toThrow("Assignment to external variable 'x'");
  });

  it("refuses what is no program", () => {
    expect(() => transpileCell("const = 3;")).toThrow(SyntaxError);
  });
});
