import { expect } from "vitest";
import { makeChapter } from "../../lib/engine/publish/chapter.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { long } from "../long.js";
import { project } from "../project.js";

long(
  "every notebook is read in ten minutes and 1,800 words, what is folded, tables and code apart",
  async () => {
    for (const notebook of readNotebooks(project)) {
      const { words, minutes } = (await makeChapter(notebook, false)).article;
      expect(words, notebook.name).toBeLessThanOrEqual(1800);
      expect(minutes, notebook.name).toBeLessThanOrEqual(10);
    }
  },
  60_000,
);
