import { describe, expect, it } from "vitest";
import { isProse } from "../../lib/engine/words/md.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { load, worksCited } from "../../lib/index.js";
import { project } from "../project.js";
import { runAt } from "../engine/page/runAt.js";

/** Notebooks whose displayed equations are numbered and whose works are listed. */
const numbered = readNotebooks(project).filter(({ name }) => /^(0[1-6]|12)/.test(name));

/** `tag{2.1}` in a displayed equation, and `(2.1)` in a sentence. */
const tags = (text: string): string[] =>
  [...text.matchAll(/\\tag\{([\d.]+)\}/g)].map(([, tag]) => tag!);
const mentions = (text: string): string[] =>
  [...text.replace(/\$[^$]*\$/g, "").matchAll(/\((\d\.\d+)\)/g)].map(([, tag]) => tag!);

describe("displayed equations", () => {
  it("are numbered in order by notebook, and a sentence refers only to one that stands there or before", () => {
    const known = new Set<string>();
    for (const { name, cells } of numbered) {
      const own: string[] = [];
      for (const { source } of cells) {
        own.push(...tags(source));
        const missing = mentions(source).filter((tag) => !known.has(tag) && !own.includes(tag));
        expect(missing, `${name}: equations that are not there`).toEqual([]);
      }
      const chapter = Number(name.slice(0, 2));
      expect(own).toEqual(own.map((_, i) => `${chapter}.${i + 1}`));
      own.forEach((tag) => known.add(tag));
    }
    expect(known.size).toBeGreaterThan(10);
  });

  it("have a number each", async () => {
    for (const { name, cells } of numbered) {
      const written = cells
        .filter(({ kind }) => kind === "markdown")
        .flatMap(({ source }) => source.match(/\$\$[\s\S]*?\$\$/g) ?? []);
      const { shown } = await runAt(name, {});
      const formulas = [...shown.values()]
        .flat()
        .flatMap((value) =>
          typeof value === "object" && value.kind === "formula" ? value.tex : [],
        );
      for (const tex of [...written, ...formulas])
        expect(tags(tex), `${name}: ${tex}`).toHaveLength(1);
    }
  });
});

describe("works cited", () => {
  it.each(numbered.map((notebook) => [notebook.name, notebook] as const))(
    "stand at the end of %s: each that it names, and no other",
    (_, { cells }) => {
      const works = cells.filter(({ id }) => id === "works");
      expect(works).toHaveLength(1);
      const after = cells.slice(cells.indexOf(works[0]!) + 1);
      expect(
        after.every(({ kind, source }) => kind === "markdown" && source.startsWith("Next:")),
      ).toBe(true);
      const text = cells
        .filter((cell) => cell !== works[0])
        .map(({ source }) => source)
        .join("\n");
      const named = new Set(
        [...text.matchAll(/([A-Z][a-z]+(?: and [A-Z][a-z]+)?) \(?((?:19|20)\d\d)\b/g)]
          .map(([, who, year]) => `${who} ${year}`)
          .filter(
            (work) =>
              !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|In|For|Of|From|Woods|Before|Until) /.test(
                work,
              ),
          ),
      );
      const listed = [...works[0]!.source.matchAll(/"([^"]+)"/g)].map(([, work]) => work!);
      expect(listed.sort()).toEqual([...named].sort());
    },
  );

  it("are listed by author, the paper always among them", () => {
    const list = worksCited("Zeileis and Hothorn 2013", "Cho and Kreps 1987");
    expect(isProse(list)).toBe(true);
    const authors = [...list.markdown.matchAll(/^- (\w+)/gm)].map(([, name]) => name);
    expect(authors).toEqual(["Cho", "Woods", "Zeileis"]);
  });
});

describe("codes of the ledger in prose", () => {
  const found = new Map(
    load("corrections")
      .objects()
      .map(({ id, found }) => [id, found]),
  );

  it("are links to it, each with what it says as a note", () => {
    let links = 0;
    for (const { name, cells } of readNotebooks(project))
      for (const { kind, source } of cells) {
        if (kind !== "markdown") continue;
        const codes = [...source.matchAll(/`([A-Z]\d?-[\w-]+)`(\]\(([^ )]+) "([^"]*)"\))?/g)];
        for (const [, code, , address, note] of codes) {
          if (!found.has(code!)) continue;
          links += 1;
          expect([name, code, address]).toEqual([name, code, `13-every-claim.ipynb#${code}`]);
          expect(note).toBe(found.get(code!)!.replaceAll('"', "”"));
        }
      }
    expect(links).toBeGreaterThan(10);
  });
});
