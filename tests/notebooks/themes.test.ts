import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { project } from "../project.js";

/** What the dark theme turns round: there ink is light and paper is dark. */
const turned = /\b(black|white|dark(er|est)?|lighter|lightest|paler?)\b/i;

const charts = readdirSync("lib/charts", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith("palette.ts"))
  .map((file) => [file, readFileSync(`lib/charts/${file}`, "utf8")] as const);
const cells = readNotebooks(project).flatMap(({ file, cells }) =>
  cells.map(({ id, source }) => [`${file} ${id}`, source] as const),
);

it("no sentence names what is light in one theme and dark in the other", () => {
  const lines = [...charts, ...cells].flatMap(([place, text]) =>
    text
      .split("\n")
      .filter((line) => turned.test(line) && !/^\s*(\/\/|\/?\*)/.test(line))
      .map((line) => `${place}: ${line.trim()}`),
  );
  expect(lines).toEqual([]);
});
