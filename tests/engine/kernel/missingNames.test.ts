import { describe, expect, it } from "vitest";
import { missingNames } from "../../../lib/engine/kernel/missingNames.js";
import { tagsInWords } from "../../../lib/engine/kernel/tagsInWords.js";
import { readCellError } from "../../../lib/engine/dataflow/cellError.js";

describe("a cell whose names the kernel does not know", () => {
  it("is told each name once, whatever the number of its uses", () => {
    const stderr =
      "1:13 - Cannot find name 'cutoff'.\n2:6 - Cannot find name 'cutoff'.\n3:1 - Cannot find name 'mu'.\n";
    const { message, line } = readCellError(stderr, "const a = cutoff;\nshow(cutoff);\nmu;");
    expect(message).toBe("Cannot find name 'cutoff'.\nline 3: Cannot find name 'mu'.");
    expect(line).toBe(1);
  });

  it("is told which cell of the notebook to run first", () => {
    const message = "Cannot find name 'cutoff'.\nline 3: Cannot find name 'nowhere'.";
    const file = "notebooks/02-the-game.ipynb";
    expect(missingNames(message, file)).toMatch(
      /^\nRun the cell that defines cutoff first: .+\nNo cell that has run defines nowhere\.$/,
    );
    expect(missingNames("Type 'number' is not assignable to type 'string'.", file)).toBe("");
    expect(missingNames(message, undefined)).toContain("No cell that has run defines cutoff.");
  });
});

it("a tooltip says of a tag's text what it is", () => {
  const text = (words: string) => [{ text: words }];
  const info = {
    tags: [
      { name: "returns", text: text("a number") },
      { name: "see", text: text("x") },
    ],
  };
  const said = tagsInWords(info)!.tags!.map((tag) => tag.text!.map((each) => each.text).join(""));
  expect(said).toEqual(["Returns a number", "x"]);
});
