import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { katexScript, plotlyScript, styleSheet, type Bundled } from "./assets.js";
import { bundle } from "./bundle.js";
import { check } from "./check.js";
import { indexHtml } from "./indexHtml.js";
import type { Notebook } from "./notebook.js";
import { licencesHtml } from "./licences/licencesHtml.js";
import { packageNotices } from "./licences/packageNotices.js";
import { notebookHtml, type NotebookHtml, type References } from "./notebookHtml.js";
import { pageHtml, type PageLink } from "./pageHtml.js";
import { readNotebooks } from "./readNotebook.js";
import { root } from "./root.js";
import { runProgram, type ProgramRun } from "./runProgram.js";

interface Chapter {
  readonly notebook: Notebook;
  readonly run: ProgramRun;
  readonly article: NotebookHtml;
  readonly link: PageLink;
}

const description =
  "An executable edition of Woods (2025): the quota table, the signalling game and its figures, live in the page.";

/**
 * Writes the edition to `dist/edition`: an index, a page a notebook, shared assets. Nothing is left
 * behind, and nothing old is lost, when a notebook fails.
 *
 * @returns the path of the page to open
 */
export async function buildEdition(): Promise<string> {
  const files = new Map<string, string | Uint8Array>();
  const chapters = await readChapters({
    linkTo: (name) => `${name}.html`,
    picture(png) {
      const name = `assets/stills/${createHash("sha256").update(png).digest("hex").slice(0, 16)}.png`;
      files.set(name, Buffer.from(png, "base64"));
      return name;
    },
  });
  const inputs: string[] = [];
  const carry = (name: string, made: Bundled): void => {
    files.set(name, made.text);
    inputs.push(...made.inputs);
  };
  const style = await styleSheet("beside");
  inputs.push(...style.inputs);
  for (const { name, contents } of style.files) files.set(`assets/${name}`, contents);
  carry("assets/katex.js", katexScript());
  carry("assets/plotly.js", plotlyScript());
  const links = chapters.map(({ link }) => link);
  const shared = {
    chapters: links,
    home: "index.html",
    licences: "licences.html",
    description,
    head: `<link rel="stylesheet" href="assets/edition.css">`,
    tail: "",
    plotly: "assets/plotly.js",
  };
  const index = { href: "index.html", title: "Contents" };
  for (const [i, { notebook, run, article, link }] of chapters.entries()) {
    carry(`assets/${notebook.name}.js`, await bundle([notebook], run.files));
    const scripts = [
      ...(usesMath([article]) ? ["assets/katex.js"] : []),
      `assets/${notebook.name}.js`,
    ];
    const page = {
      ...shared,
      title: `${article.title} · The Power of Withholding`,
      main: article.html,
      headings: article.headings,
      current: link.href,
      previous: links[i - 1] ?? index,
      next: links[i + 1],
      scripts,
    };
    files.set(link.href, pageHtml(page));
  }
  carry("assets/index.js", await bundle([], []));
  files.set(
    "index.html",
    pageHtml({
      ...shared,
      title: "The Power of Withholding, an executable edition",
      main: indexHtml(
        chapters.map(({ article, link }) => ({ ...article, ...link })),
        shared.licences,
      ),
      headings: [],
      current: "index.html",
      next: links[0],
      scripts: ["assets/index.js"],
    }),
  );
  files.set(
    shared.licences,
    pageHtml({
      ...shared,
      title: "Licences · The Power of Withholding",
      main: licencesHtml(packageNotices(inputs)),
      headings: [],
      current: shared.licences,
      previous: index,
      scripts: ["assets/index.js"],
    }),
  );
  writeFolder(join(root, "dist/edition"), files);
  return join(root, "dist/edition/index.html");
}

/** Writes the whole edition into one self-contained file, `dist/power-of-withholding.html`. */
export async function buildSingle(): Promise<string> {
  const chapters = await readChapters({
    linkTo: (name) => `#n-${name.slice(0, 2)}`,
    picture: (png) => `data:image/png;base64,${png}`,
  });
  const articles = chapters.map(({ article }) => article);
  const style = await styleSheet("inside");
  const script = await bundle(
    chapters.map(({ notebook }) => notebook),
    [...new Set(chapters.flatMap(({ run }) => run.files))],
  );
  const [katex, plotly] = [katexScript(), plotlyScript()];
  const notices = packageNotices([style, script, katex, plotly].flatMap(({ inputs }) => inputs));
  const carry = (id: string, text: string): string =>
    `<script type="text/plain" id="${id}">${text.replace(/<(?=\/script|!--)/gi, "<\\")}</script>`;
  const links = chapters.map(({ article, link }) => ({ ...article, ...link }));
  const html = pageHtml({
    title: "The Power of Withholding, an executable edition",
    description,
    main: [
      indexHtml(links, "#licences"),
      ...articles.map(({ html }) => html),
      licencesHtml(notices),
    ].join("\n"),
    headings: articles.flatMap(({ headings }) => headings),
    chapters: links,
    home: "#main",
    licences: "#licences",
    current: "",
    head: `<style>${new TextDecoder().decode(style.files[0]!.contents)}</style>`,
    tail: [
      carry("katex-source", katex.text),
      carry("edition-source", script.text),
      carry("plotly-source", plotly.text),
    ].join("\n"),
    scripts: ["katex-source", "edition-source"],
    plotly: "",
  });
  const file = join(root, "dist/power-of-withholding.html");
  writeFileSync(`${file}.new`, html);
  renameSync(`${file}.new`, file);
  return file;
}

async function readChapters(references: References): Promise<Chapter[]> {
  const notebooks = readNotebooks();
  check(notebooks);
  const chapters: Chapter[] = [];
  for (const notebook of notebooks) {
    const run = await runProgram(notebook);
    const article = notebookHtml(notebook, run, references);
    chapters.push({
      notebook,
      run,
      article,
      link: {
        href: references.linkTo(notebook.name),
        title: article.title,
        number: notebook.name.slice(0, 2),
      },
    });
  }
  return chapters;
}

const usesMath = (articles: readonly NotebookHtml[]): boolean =>
  articles.some(({ html }) => html.includes('class="math'));

/** Replaces a folder by `files` in one step, once all of them are written. */
function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [name, contents] of files) {
    const file = join(fresh, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}
