import { howMany } from "./howMany.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chartFont, katexScript, plotlyScript, styleSheet, type Bundled } from "./assets.js";
import { bundle } from "./bundle.js";
import { addressOf, type Chapter as Made } from "./chapter.js";
import { editingParts, fileScript } from "./editingParts.js";
import { indexHtml } from "./indexHtml.js";
import type { Notebook } from "../dataflow/notebook.js";
import { interfaceWords as words } from "../interfaceWords.js";
import { licencesHtml } from "./licences/licencesHtml.js";
import { packageNotices } from "./licences/packageNotices.js";
import { createSymbols } from "../render/symbols.js";
import { checkPlace, entryElement, keptPages } from "./keptPages.js";
import { pageHtml, type PageLink } from "./pageHtml.js";
import { readNotebooks } from "./readNotebook.js";
import { readPaper } from "./readPaper.js";
import type { Project } from "../project.js";
import { noProgress, type Progress } from "./progress.js";
import { routeHtml } from "./routeHtml.js";
import { routePage } from "../route.js";
import { siftNotebooks } from "./siftNotebooks.js";
import { sourceHtml, withoutOutputs } from "./sourceHtml.js";
import { defaultLimits, runAll, startRunner, type Limits } from "./startRunner.js";
import { replaceFolder, writeWhole } from "./writeWhole.js";

/** Where an edition is written, and within what limits it is run. */
export interface BuildOptions {
  /** A folder that is new, empty or holds an edition; `dist/edition` where there is none. */
  readonly out?: string | undefined;
  /** Whether code cells can be edited in the single file, which carries what that takes. */
  readonly editor?: boolean | undefined;
  readonly limits: Limits;
  readonly progress: Progress;
}

export const buildDefaults: BuildOptions = {
  limits: defaultLimits,
  progress: noProgress,
};

export interface Built {
  /** The page to open. */
  readonly file: string;
  /** What is wrong with the notebooks whose pages could not be built. */
  readonly failures: readonly string[];
}

const editionOf = ({ name, version }: Project): string => `${name} ${version}`;

/** A notebook whose page is written, and its page's address and title. */
interface Chapter extends Made {
  readonly notebook: Notebook;
  readonly link: PageLink;
  readonly script: Bundled;
}

/**
 * Writes the edition: an index, a page a notebook, shared assets. Nothing is left behind, and nothing
 * old is lost, when a notebook fails: the others have new pages, and it keeps the page that it had.
 *
 * @throws Error that says what is wrong with all notebooks, where no page could be built
 */
export async function buildEdition(
  project: Project,
  { out, limits, progress }: BuildOptions = buildDefaults,
): Promise<Built> {
  const folder = out ?? join(project.folder, "dist/edition");
  if (out !== undefined) checkPlace(out);
  const paper = await readPaper(project);
  const symbols = createSymbols(paper.notation);
  const made = await makeChapters(project, false, limits, progress);
  const failures = [...made.failures];
  progress.step("Writing the pages");
  const chapters: Chapter[] = [];
  for (const [notebook, { article, pictures, files: linked }] of made.products)
    try {
      const { title } = article;
      const [href, number] = [addressOf(notebook.name, false), notebook.name.slice(0, 2)];
      const script = await bundle(project, [notebook]);
      chapters.push({
        notebook,
        article,
        pictures,
        files: linked,
        script,
        link: { href, title, number },
      });
    } catch (error) {
      failures.push((error as Error).message);
    }
  if (chapters.length === 0 && failures.length > 0) throw new Error(failures.join("\n"));
  const files = new Map<string, string | Uint8Array>();
  const inputs: string[] = [];
  const carry = (name: string, made: Bundled): void => {
    files.set(name, made.text);
    inputs.push(...made.inputs);
  };
  const style = await styleSheet(project, "beside");
  inputs.push(...style.inputs);
  for (const { name, contents } of style.files) files.set(`assets/${name}`, contents);
  carry("assets/katex.js", katexScript(project));
  carry("assets/plotly.js", plotlyScript(project, paper.traceTypes));
  const font = await chartFont(project);
  carry("assets/fonts.js", {
    ...font,
    text: `globalThis.chartFonts = ${JSON.stringify(font.text)};\n`,
  });
  for (const [name, part] of await editingParts(project)) carry(`assets/${name}.js`, part);
  const built = new Set(chapters.map(({ notebook }) => notebook.name));
  const old = keptPages(
    folder,
    made.names.filter((name) => !built.has(name)),
  );
  for (const page of old) for (const [name, contents] of page.files) files.set(name, contents);
  const entries = [
    ...chapters.map(({ article, link }) => ({ ...article, ...link })),
    ...old.map(({ entry }) => entry),
  ].sort((a, b) => (a.href < b.href ? -1 : 1));
  const links = entries.map(({ href, title, number = "" }) => ({ href, title, number }));
  const shared = {
    chapters: links,
    home: "index.html",
    licences: "licences.html",
    head: `<link rel="stylesheet" href="assets/edition.css">`,
    tail: "",
    plotly: "assets/plotly.js",
    fonts: "assets/fonts.js",
    edition: editionOf(project),
  };
  const index = { href: "index.html", title: words.contents };
  for (const { notebook, article, pictures, files: linked, script, link } of chapters) {
    for (const [name, png] of pictures) files.set(name, Buffer.from(png, "base64"));
    for (const name of linked)
      files.set(`data/${name}`, readFileSync(join(project.folder, "data", name)));
    carry(`assets/${notebook.name}.js`, script);
    const at = links.findIndex(({ href }) => href === link.href);
    const { question, place, minutes } = article;
    const source = `notebooks/${notebook.name}.ipynb`;
    files.set(source, notebook.text);
    files.set(`assets/${notebook.name}.ipynb.js`, fileScript(notebook.name, notebook.text));
    const page = {
      ...shared,
      head: `${shared.head}\n${entryElement({ ...link, question, place, minutes })}`,
      title: `${article.title} · ${paper.title}`,
      main: `${article.html}\n${sourceHtml(notebook.name, source)}`,
      headings: article.headings,
      current: link.href,
      editor: true,
      previous: links[at - 1] ?? index,
      next: links[at + 1],
      scripts: scripts(article.html, notebook.name),
    };
    files.set(link.href, pageHtml(page, paper));
  }
  // A route leads through pages that there are.
  const routes = (paper.routes ?? []).filter(({ stops }) =>
    stops.every(({ notebook }) => entries.some(({ number }) => number === notebook)),
  );
  const front = indexHtml(entries, paper, symbols, shared.licences, shared.edition, routes);
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
  for (const route of routes)
    files.set(
      routePage(route),
      pageHtml(
        {
          ...shared,
          title: `${route.title} · ${paper.title}`,
          main: routeHtml(route, entries),
          headings: [],
          current: routePage(route),
          previous: index,
          scripts: ["assets/index.js"],
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
  replaceFolder(folder, files);
  progress.clear();
  return { file: join(folder, "index.html"), failures };
}

/**
 * Writes the whole edition into one self-contained file, `<name of the project>.html`, in `dist` or `out`.
 *
 * @throws Error that says what is wrong with each notebook that fails: the file is written whole or not at all
 */
export async function buildSingle(
  project: Project,
  { out, editor = true, limits, progress }: BuildOptions = buildDefaults,
): Promise<Built> {
  const paper = await readPaper(project);
  const symbols = createSymbols(paper.notation);
  const { products, failures } = await makeChapters(project, true, limits, progress);
  if (failures.length > 0) throw new Error(failures.join("\n"));
  progress.step("Writing the file");
  const links = [...products].map(([{ name, text }, { article }]) => ({
    ...article,
    href: addressOf(name, true),
    number: name.slice(0, 2),
    source: sourceHtml(
      name,
      `data:application/x-ipynb+json;base64,${Buffer.from(withoutOutputs(text)).toString("base64")}`,
    ),
  }));
  const style = await styleSheet(project, "inside");
  const script = await bundle(project, [...products.keys()]);
  const [katex, plotly] = [katexScript(project), plotlyScript(project, paper.traceTypes)];
  const editing = editor ? [...(await editingParts(project))] : [];
  const notices = packageNotices(
    [style, script, katex, plotly, ...editing.map(([, part]) => part)].flatMap(
      ({ inputs }) => inputs,
    ),
    project.folder,
  );
  const carry = (id: string, text: string): string =>
    `<script type="text/plain" id="${id}">${text.replace(/<(?=\/script|!--)/gi, "<\\")}</script>`;
  const html = pageHtml(
    {
      title: `${paper.title}, ${words.edition}`,
      main: [
        indexHtml(links, paper, symbols, "#licences", editionOf(project), []),
        ...links.map(({ html, source }) => `${html}\n${source}`),
        licencesHtml(project, paper, notices),
      ].join("\n"),
      headings: links.flatMap(({ headings }) => headings),
      chapters: links,
      home: "#main",
      licences: "#licences",
      current: "",
      head: `<style>${new TextDecoder().decode(style.files[0]!.contents)}</style>`,
      tail: [
        carry("katex-source", katex.text),
        carry("edition-source", script.text),
        carry("plotly-source", plotly.text),
        carry("fonts-source", (await chartFont(project)).text),
        ...editing.map(([name, part]) => carry(`${name}-source`, part.text)),
      ].join("\n"),
      scripts: ["katex-source", "edition-source"],
      plotly: "",
      fonts: "",
      editor,
      edition: editionOf(project),
    },
    paper,
  );
  const file = join(out ?? join(project.folder, "dist"), `${project.name}.html`);
  writeWhole(file, html);
  progress.clear();
  return { file, failures: [] };
}

/** Runs the notebooks that are sound, as pages do; `names` are those of all. */
async function makeChapters(
  project: Project,
  single: boolean,
  limits: Limits,
  progress: Progress,
): Promise<{ names: string[]; products: Map<Notebook, Made>; failures: string[] }> {
  const runner = startRunner("chapter", limits, progress);
  try {
    const unread = new Map<string, string>();
    const notebooks = readNotebooks(project, (name, { message }) => void unread.set(name, message));
    const names = [...unread.keys(), ...notebooks.map(({ name }) => name)];
    progress.step(`Checking ${howMany(notebooks.length, "notebook")}`);
    const { sound, failures } = siftNotebooks(notebooks, true);
    progress.step(`Running ${howMany(sound.length, "notebook")}`);
    const run = await runAll(
      runner,
      sound.map((notebook) => ({ notebook, single })),
    );
    return { ...run, names, failures: [...unread.values(), ...failures, ...run.failures] };
  } finally {
    runner.end();
  }
}

/** Scripts of a page, in order: KaTeX where formulas stand in it, and its own. */
const scripts = (html: string, name: string): string[] => [
  ...(html.includes('class="math') ? ["assets/katex.js"] : []),
  `assets/${name}.js`,
];
