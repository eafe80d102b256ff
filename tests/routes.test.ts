import { describe, expect, it } from "vitest";
import { readNotebooks } from "../lib/engine/publish/readNotebook.js";
import { minutesOf, settingOf, stopAddress } from "../lib/engine/route.js";
import { notation } from "../lib/model/game/notation.js";
import { passages } from "../lib/passages.js";
import { routes } from "../lib/routes.js";
import { runAt } from "./engine/page/runAt.js";
import { long } from "./long.js";
import { project } from "./project.js";

const notebooks = readNotebooks(project);
const of = (number: string) => notebooks.find(({ name }) => name.startsWith(number))!;
/** A stage leaves out what is folded, below a heading of the third level. */
const headingsOf = (number: string, heading = /^##? (.+)$/gm): (string | undefined)[] =>
  of(number).cells.flatMap(({ kind, source }) =>
    kind === "markdown" ? [...source.matchAll(heading)].map(([, text]) => text) : [],
  );
/** As a reader sees it: without marks of Markdown and TeX. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\\mu\^\*/g, "μ*")
    .replace(/\\delta/g, "δ")
    .replace(/[*$](?!\s*=)|\*\*/g, "")
    .replace(/\s+/g, " ");

const stops = routes.flatMap(({ id, stops }) => stops.map((stop) => ({ id, ...stop })));

describe("a route", () => {
  it("takes as long as it says", () => {
    expect(routes.map((route) => [route.id, minutesOf(route)])).toEqual([
      ["45", 45],
      ["90", 90],
    ]);
  });

  it.each(stops)(
    "$id: stops at “$section” of notebook $notebook, which is there",
    ({ notebook, section }) => {
      expect(headingsOf(notebook)).toContain(section);
      // By its heading alone a section is found in the single file, too.
      const all = notebooks.flatMap(({ name }) => headingsOf(name));
      expect(all.filter((each) => each === section)).toHaveLength(1);
    },
  );

  const answers = new Map(
    stops.flatMap((stop) => (stop.answer ? [[stop.answer.says, { ...stop, ...stop.answer }]] : [])),
  );
  long.each([...answers.values()])(
    "expects of $cell in notebook $notebook what it says: $says",
    async ({ notebook, setting = {}, cell, says }) => {
      const { shown } = await runAt(of(notebook).name, setting);
      const said = (shown.get(cell) ?? []).map((value) =>
        typeof value === "object" && value.kind === "prose" ? plain(value.markdown) : "",
      );
      expect(said.join(" ")).toContain(says);
    },
  );

  it.each(passages)(
    "a passage of the paper stands beside “$section” of notebook $notebook",
    ({ notebook, section }) => {
      expect(headingsOf(notebook, /^##+ (.+)$/gm)).toContain(section);
    },
  );

  it("is walked by addresses that name section and stop, and tell no setting that would answer its question", () => {
    const route = { id: "x", title: "", lead: "", stops };
    const at = stops.findIndex(({ setting }) => setting);
    expect(settingOf(stops[at]!, notation)).toBe("δ = 6");
    expect(stopAddress(route, at, (notebook) => `${notebook}.html`)).toBe(
      `03.html?present=Two+lines&route=x.${at + 1}`,
    );
  });
});
