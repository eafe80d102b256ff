import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carriedFiles } from "../../../lib/engine/publish/carriedFiles.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { writeSchema } from "../../../lib/engine/publish/writeSchema.js";
import { paper } from "../../../lib/paper.js";
import { project } from "../../project.js";

const tiny = { ...project, folder: "" };
const path = (file: string): string => join(tiny.folder, file);
const data = "data/readings.csv";
const text = (file: string): string => readFileSync(path(file), "utf8");

beforeEach(() => {
  tiny.folder = mkdtempSync(join(tmpdir(), "schema-"));
  cpSync("tests/tinyPaper", tiny.folder, { recursive: true });
  writeSchema(tiny, paper, false);
});
afterEach(() => rmSync(tiny.folder, { recursive: true }));

describe("a data file that changed after it was described", () => {
  const carried = (): unknown => carriedFiles(tiny, readNotebooks(tiny));
  const refusal =
    /^data\/readings\.csv: expected 10 rows and sha256:\w+, found 9 rows and sha256:\w+\. Restore the file/;

  it("is refused by the check and by the build, until npm run schema enters it and names it", () => {
    expect(writeSchema(tiny, paper, true)).toEqual([]);
    expect(carried()).toHaveProperty(["readings.csv"]);
    writeFileSync(path(data), text(data).replace(/[^\n]*\n$/, ""));
    expect(() => writeSchema(tiny, paper, true)).toThrow(refusal);
    expect(carried).toThrow(refusal);
    expect(writeSchema(tiny, paper, false)).toEqual([
      "data/datapackage.json (readings.csv: 9 rows)",
      "data/README.md",
    ]);
    expect(writeSchema(tiny, paper, true)).toEqual([]);
    expect(carried()).toHaveProperty(["readings.csv"], text(data));
  });

  it.each([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n"), undefined],
    [
      "another delimiter",
      (text: string) => text.replaceAll(",", ";"),
      /row 1, .*expected minute, found "minute;height_cm"/,
    ],
    [
      "a value of another type",
      (text: string) => text.replace("\n30,", "\nhalf,"),
      /row 3, column minute: expected .*, found "half"/,
    ],
  ] as const)("is read by its schema before it is described: %s", (_, spoil, refused) => {
    writeFileSync(path(data), spoil(text(data)));
    const write = (): string[] => writeSchema(tiny, paper, false);
    if (refused) expect(write).toThrow(refused);
    else expect(write()).toEqual(["data/datapackage.json (readings.csv: 10 rows)"]);
  });

  it("is refused for one digit, where no rule sees it", () => {
    writeFileSync(
      path(data),
      text(data).replace(/\d\n$/, (end) => `${9 - Number(end[0])}\n`),
    );
    expect(() => writeSchema(tiny, paper, true)).toThrow("found 10 rows and sha256:");
    expect(carried).toThrow("found 10 rows and sha256:");
  });
});
