import { createHash } from "node:crypto";
import { join } from "node:path";
import { katexScript, plotlyScript, styleSheet, type Bundled } from "./assets.js";
import { bundle } from "./bundle.js";
import { check } from "./check.js";
import { indexHtml } from "./indexHtml.js";
import type { Notebook } from "../dataflow/notebook.js";
import { interfaceWords as words } from "../interfaceWords.js";
import { licencesHtml } from "./licences/licencesHtml.js";
import { packageNotices } from "./licences/packageNotices.js";
import { createSymbols, type Symbols } from "../render/symbols.js";
import { notebookHtml, type NotebookHtml, type References } from "./notebookHtml.js";
import { pageHtml, type PageLink } from "./pageHtml.js";
import { readNotebooks } from "./readNotebook.js";
import { readPaper } from "./readPaper.js";
import type { Project } from "../project.js";
import { runProgram } from "../dataflow/runProgram.js";
import { sourceHtml, withoutOutputs } from "./sourceHtml.js";
import { replaceFolder, writeWhole } from "./writeWhole.js";

/** Where a notebook's file is to be had. */
interface Sources {
  source(notebook: Notebook): string;
}

const editionOf = ({ name, version }: Project): string => `${name} ${version}`;

interface Chapter {
  readonly notebook: Notebook;
  readonly article: NotebookHtml;
  readonly link: PageLink;
  /** What stands below the article: the notebook to take away. */
  readonly source: string;
}

/**
 * Writes the edition to `dist/edition`: an index, a page a notebook, shared assets. Nothing is left
 * behind, and nothing old is lost, when a notebook fails.
 *
 * @returns the path of the page to open
 */
export async function buildEdition(project: Project): Promise<string> {
  const paper = await readPaper(project);
  const symbols = createSymbols(paper.notation);
  const files = new Map<string, string | Uint8Array>();
  const chapters = await readChapters(project, symbols, {
    linkTo: (name) => `${name}.html`,
    source({ name, text }) {
      const file = `notebooks/${name}.ipynb`;
      files.set(file, text);
      return file;
    },
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
  const style = await styleSheet(project, "beside");
  inputs.push(...style.inputs);
  for (const { name, contents } of style.files) files.set(`assets/${name}`, contents);
  carry("assets/katex.js", katexScript(project));
  carry("assets/plotly.js", plotlyScript(project));
  const links = chapters.map(({ link }) => link);
  const shared = {
    chapters: links,
    home: "index.html",
    licences: "licences.html",
    head: `<link rel="stylesheet" href="assets/edition.css">`,
    tail: "",
    plotly: "assets/plotly.js",
    edition: editionOf(project),
  };
  const index = { href: "index.html", title: words.contents };
  for (const [i, { notebook, article, link, source }] of chapters.entries()) {
    carry(`assets/${notebook.name}.js`, await bundle(project, [notebook]));
    const page = {
      ...shared,
      title: `${article.title} · ${paper.title}`,
      main: `${article.html}\n${source}`,
      headings: article.headings,
      current: link.href,
      previous: links[i - 1] ?? index,
      next: links[i + 1],
      scripts: scripts(article.html, notebook.name),
    };
    files.set(link.href, pageHtml(page, paper));
  }
  const front = indexHtml(
    chapters.map(({ article, link }) => ({ ...article, ...link })),
    paper,
    symbols,
    shared.licences,
    shared.edition,
  );
  carry("assets/index.js", await bundle(project, []));
  files.set(
    "index.html",
    pageHtml(
      {
        ...shared,
        title: `${paper.title}, ${words.edition}`,
        main: front,
        headings: [],
        current: "index.html",
        next: links[0],
        scripts: scripts(front, "index"),
      },
      paper,
    ),
  );
  files.set(
    shared.licences,
    pageHtml(
      {
        ...shared,
        title: `${words.licences} · ${paper.title}`,
        main: licencesHtml(project, paper, packageNotices(inputs, project.folder)),
        headings: [],
        current: shared.licences,
        previous: index,
        scripts: ["assets/index.js"],
      },
      paper,
    ),
  );
  replaceFolder(join(project.folder, "dist/edition"), files);
  return join(project.folder, "dist/edition/index.html");
}

/** Writes the whole edition into one self-contained file, `dist/<name of the project>.html`. */
export async function buildSingle(project: Project): Promise<string> {
  const paper = await readPaper(project);
  const symbols = createSymbols(paper.notation);
  const chapters = await readChapters(project, symbols, {
    linkTo: (name) => `#n-${name.slice(0, 2)}`,
    source: ({ text }) =>
      `data:application/x-ipynb+json;base64,${Buffer.from(withoutOutputs(text)).toString("base64")}`,
    picture: (png) => `data:image/png;base64,${png}`,
  });
  const articles = chapters.map(({ article }) => article);
  const style = await styleSheet(project, "inside");
  const script = await bundle(
    project,
    chapters.map(({ notebook }) => notebook),
  );
  const [katex, plotly] = [katexScript(project), plotlyScript(project)];
  const notices = packageNotices(
    [style, script, katex, plotly].flatMap(({ inputs }) => inputs),
    project.folder,
  );
  const carry = (id: string, text: string): string =>
    `<script type="text/plain" id="${id}">${text.replace(/<(?=\/script|!--)/gi, "<\\")}</script>`;
  const links = chapters.map(({ article, link }) => ({ ...article, ...link }));
  const html = pageHtml(
    {
      title: `${paper.title}, ${words.edition}`,
      main: [
        indexHtml(links, paper, symbols, "#licences", editionOf(project)),
        ...chapters.map(({ article, source }) => `${article.html}\n${source}`),
        licencesHtml(project, paper, notices),
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
      edition: editionOf(project),
    },
    paper,
  );
  const file = join(project.folder, `dist/${project.name}.html`);
  writeWhole(file, html);
  return file;
}

async function readChapters(
  project: Project,
  symbols: Symbols,
  references: References & Sources,
): Promise<Chapter[]> {
  const notebooks = readNotebooks(project);
  check(notebooks);
  const chapters: Chapter[] = [];
  for (const notebook of notebooks) {
    const run = await runProgram(notebook);
    const article = notebookHtml(notebook, run, symbols, references);
    chapters.push({
      notebook,
      article,
      source: sourceHtml(notebook.name, references.source(notebook)),
      link: {
        href: references.linkTo(notebook.name),
        title: article.title,
        number: notebook.name.slice(0, 2),
      },
    });
  }
  return chapters;
}

/** Scripts of a page, in order: KaTeX where formulas stand in it, and its own. */
const scripts = (html: string, name: string): string[] => [
  ...(html.includes('class="math') ? ["assets/katex.js"] : []),
  `assets/${name}.js`,
];
