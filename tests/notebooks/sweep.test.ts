import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { isOpen } from "../../lib/engine/words/input.js";
import { project } from "../project.js";
import { silenceReply } from "../../lib/charts/silenceReply.js";
import { checkedFigures, contradicts } from "./sweep/captions.js";
import { faultsIn } from "./sweep/faults.js";
import { contradictionsAt, figuresAt, judge, statedIn, textsAt } from "./sweep/judge.js";
import { openNotebook } from "./sweep/openNotebook.js";
import { planted } from "./sweep/planted.js";
import { alone, cornersOf, covering, pairs, type Setting } from "./sweep/settings.js";
import { statements, type Statement } from "./sweep/statements.js";
import { firstOf } from "../long.js";

/** All pairs of ends where there is time; else a few settings that hold many of them. */
const haste = !process.env["CI"];
const notebooks = readNotebooks(project);
const opened = new Map<string, ReturnType<typeof openNotebook>>();
const open = (name: string): ReturnType<typeof openNotebook> => {
  const notebook = notebooks.find((each) => each.name.startsWith(name))!;
  if (!opened.has(notebook.name)) opened.set(notebook.name, openNotebook(notebook, haste));
  return opened.get(notebook.name)!;
};
afterAll(async () => {
  for (const each of opened.values()) (await each).dispose();
});

/** Sentences that stand at every setting without a number or a condition, for someone to read: their file. */
const list = process.env["SWEEP_LIST"];
const unheld: string[] = [];
const met = new Set<unknown>();
const counts = { settings: 0, texts: 0, sentences: 0 };

describe.each(notebooks)("$name", ({ name }) => {
  it("says nothing false at the ends of its inputs, and where the game turns", async () => {
    const { inputs, at } = await open(name);
    // What is asked is paired in the covering array alone, and so is everything where there is too much of it.
    const moved = inputs.filter((input) => !isOpen(input));
    const settings: Setting[] = [
      {},
      ...cornersOf(inputs, haste),
      ...(haste ? [] : [...alone(inputs), ...(moved.length > 8 ? [] : pairs(moved))]),
      ...covering(inputs).slice(0, haste ? 6 : Infinity),
    ];
    const faults = new Map<string, string>();
    const times = new Map<string, number>();
    for (const setting of settings) {
      const state = await at(setting);
      const texts = textsAt(state);
      for (const fault of [
        ...state.failed,
        ...contradictionsAt(state),
        ...judge(name, state, texts),
      ])
        if (!faults.has(fault)) faults.set(fault, JSON.stringify(setting));
      for (const text of texts) {
        const stated = statedIn(name, text);
        for (const [statement] of stated) met.add(statement);
        if (text.kind !== "sentence") continue;
        const key = `${text.cell}: ${text.text}`;
        times.set(
          key,
          (times.get(key) ?? 0) + (stated.length > 0 || /\d/.test(text.text) ? NaN : 1),
        );
      }
      counts.texts += texts.length;
    }
    counts.settings += settings.length;
    counts.sentences += times.size;
    for (const [key, count] of times) if (count >= settings.length) unheld.push(`${name} ${key}`);
    expect([...faults].map(([fault, where]) => `${fault} at ${where}`)).toEqual([]);
  }, 300_000);
});

describe("the sweep", () => {
  for (const [name, setting, kind, text, cell = "planted"] of firstOf(planted, 12))
    it(`would find in ${name}, at ${JSON.stringify(setting)}, the ${kind} “${text}”`, async () => {
      const { at } = await open(name);
      expect(judge(name, await at(setting), [{ cell, kind, text }])).not.toEqual([]);
    });

  it.each(["02", "03", "11"])(
    "reads in %s a belief a hair below the cutoff as below it",
    async (name) => {
      const { at } = await open(name);
      const texts = textsAt(await at({ p: 0.49999 }));
      expect(texts.flatMap(faultsIn)).toEqual([]);
      const beliefs = texts.filter(({ text }) => /^(?:At the|The) belief .*\d/.test(text));
      expect(beliefs.filter(({ text }) => !text.includes("0.49999"))).toEqual([]);
      expect(beliefs).not.toEqual([]);
    },
  );

  it.each([
    ["03", { p: 0.25 }],
    ["03", { A: 5 }],
    ["04", { p: 0.25, disclosure: "soft" }],
    ["05", { gamma: 2 }],
    ["06", { A: 2 }],
    ["06", { p: 0.25 }],
    ["09", { delta: 10, shown: "crisis" }],
  ] as const)("would find in %s a picture that has its words from %j", async (name, setting) => {
    const { at } = await open(name);
    const figures = figuresAt(await at({}));
    const others = new Map(figuresAt(await at(setting)));
    const checked = figures.filter(
      ([cell, { name: own, alt }]) => checkedFigures.includes(own) && alt !== others.get(cell)?.alt,
    );
    expect(checked).not.toEqual([]);
    for (const [cell, figure] of checked)
      expect(contradicts({ ...figure, alt: others.get(cell)!.alt }), cell).toBe(true);
  });

  it("meets every statement that it checks, in a notebook or among the planted ones", () => {
    const isPlanted = ({ notebook, says }: Statement): boolean =>
      planted.some((each) => each[0] === notebook && says.test(each[3]));
    const never = statements.filter((each) => !met.has(each) && !isPlanted(each));
    expect(never.map(({ notebook, says }) => `${notebook}: ${String(says)}`)).toEqual([]);
    if (list) writeFileSync(list, [JSON.stringify(counts), ...unheld, ""].join("\n"));
  });
});

it("the front page speaks of a weak China only where there may be one, and of the reply that is best", () => {
  for (const belief of [0, 0.25, 0.5, 0.75, 0.99, 1]) {
    const [, { markdown: said }] = silenceReply(belief);
    expect(/even when China is in fact weak/.test(said)).toBe(belief > 0.5 && belief < 1);
    expect(/\*\*(\w+)\*\*/.exec(said)?.[1]).toBe(
      belief === 0.5 ? undefined : belief > 0.5 ? "hedge" : "press",
    );
  }
});
