import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Accepted {
  readonly file: string;
  readonly from: string;
  readonly why: string;
}
const name: string = "../mutate/accepted.mjs";
const { accepted } = (await import(name)) as { readonly accepted: readonly Accepted[] };
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

it("a fault that may live stands in a line that is there, with a reason", () => {
  const gone = accepted.filter(
    ({ file, from }) => !oneLine(readFileSync(file, "utf8")).includes(from.trim()),
  );
  expect(gone).toEqual([]);
  expect(accepted.filter(({ why }) => !/\w+ \w+/.test(why))).toEqual([]);
});
