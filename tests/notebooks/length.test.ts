import { expect } from "vitest";
import { makeChapter } from "../../lib/engine/publish/chapter.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { long } from "../long.js";
import { project } from "../project.js";

long(
  "07 to 11 are read in ten minutes and 1,800 words each, what is folded, tables and code apart",
  async () => {
    for (const notebook of readNotebooks(project)) {
      if (!/^(0[7-9]|1[01])/.test(notebook.name)) continue;
      const { words, minutes } = (await makeChapter(notebook, false)).article;
      expect(words, notebook.name).toBeLessThanOrEqual(1800);
      expect(minutes, notebook.name).toBeLessThanOrEqual(10);
    }
  },
  60_000,
);
