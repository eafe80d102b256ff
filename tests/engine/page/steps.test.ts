import { describe, expect, it } from "vitest";
import { cutIntoSteps, type Block, type StageRoom } from "../../../lib/engine/page/steps.js";

const stage: StageRoom = { height: () => 100, tray: (inputs) => 10 * inputs.length };
const block = (
  kind: Block["kind"],
  narrow = 0,
  more: Partial<Block> = {},
): Block & { id: number } => ({
  id: (count += 1),
  kind,
  isComputed: false,
  wide: narrow / 2,
  narrow,
  inputs: [],
  ...more,
});
let count = 0;
const title = block("title");
const cut = (blocks: readonly (Block & { id: number })[]): number[][] =>
  cutIntoSteps(blocks, stage).map((step) => step.blocks.map(({ id }) => id));

describe("cutIntoSteps", () => {
  it("stands beside a figure its own sentence, then what led to it, as far as there is room beside the inputs", () => {
    const first = block("words", 60);
    const second = block("words", 40);
    const figure = block("figure", 0, { inputs: ["p", "q"] });
    const formula = block("words", Infinity, { isComputed: true, wide: 20 });
    const sentence = block("words", 30, { isComputed: true, inputs: ["p"] });
    const last = block("words", 20);
    const steps = cutIntoSteps([title, first, second, figure, formula, sentence, last], stage);
    expect(steps.map(({ blocks }) => blocks)).toEqual([
      [first],
      [second, figure, sentence],
      [formula, last],
    ]);
    expect(steps[1]).toMatchObject({ title, exhibit: figure, inputs: ["p", "q"] });
  });

  it("fills a screen with words and begins another where they end", () => {
    const words = [90, 90, 90].map((height) => block("words", height));
    expect(cut([title, ...words])).toEqual([[words[0]!.id, words[1]!.id], [words[2]!.id]]);
  });

  it("gives each figure a screen, and one that is too wide for company a screen of its own", () => {
    const [one, two] = [block("figure"), block("figure")];
    const wide = block("table", Infinity);
    const words = block("words", 10);
    expect(cut([title, one, two, wide, words])).toEqual([
      [one.id],
      [two.id],
      [wide.id],
      [words.id],
    ]);
  });

  it("gives what is larger than a screen a screen of its own", () => {
    const large = block("words", 500);
    const small = block("words", 10);
    expect(cut([title, small, large, small])).toEqual([[small.id], [large.id], [small.id]]);
  });

  it("begins anew at a second title, and shows a title that stands alone", () => {
    const other = block("title");
    const words = block("words", 10);
    expect(cutIntoSteps([title, words, other, words], stage).map((step) => step.title)).toEqual([
      title,
      other,
    ]);
    expect(cut([title])).toEqual([[]]);
  });
});
