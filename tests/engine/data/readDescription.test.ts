import { expect, it } from "vitest";
import { readDescription } from "../../../lib/engine/data/readDescription.js";

const describing = (...paths: string[]): string =>
  JSON.stringify({ resources: paths.map((path) => ({ name: path, path: path })) });

it.each([
  [["con.csv"]],
  [["a.csv", "LPT1.csv"]],
  [["a.csv", "A.csv"]],
  [["my data.csv"]],
  [["../a.csv"]],
])("a file that not every system can keep under its name is refused: %j", (paths) => {
  expect(() => readDescription(() => describing(...paths))).toThrow(
    `found "${paths.at(-1)}". Rename the file.`,
  );
});

it("takes names of letters, digits and signs", () => {
  const paths = ["co2.csv", "a-b_c.csv", "class.csv", "constructor.csv", "console.csv", "v1.2.csv"];
  expect(readDescription(() => describing(...paths)).resources).toHaveLength(paths.length);
});
