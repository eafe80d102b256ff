import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Notebook } from "../dataflow/notebook.js";
import { interfaceWords as words } from "../interfaceWords.js";
import type { Project } from "../project.js";
import { createSymbols } from "../render/symbols.js";
import { chartFont, plotlyScript, styleSheet, type Bundled } from "./assets.js";
import { buildDefaults, type BuildOptions, type Built } from "./buildOptions.js";
import { bundle } from "./bundle.js";
import { addressOf, type Chapter as Made } from "./chapter.js";
import { editingParts, fileScript } from "./editingParts.js";
import { indexHtml } from "./indexHtml.js";
import { checkPlace, entryElement, keptPages } from "./keptPages.js";
import { libraryHtml } from "./library/libraryHtml.js";
import { licencesHtml } from "./licences/licencesHtml.js";
import { packageNotices } from "./licences/packageNotices.js";
import { makeChapters } from "./makeChapters.js";
import { pageHtml, type Page, type PageLink } from "./pageHtml.js";
import { readPaper } from "./readPaper.js";
import { routeHtml } from "./routeHtml.js";
import { routesThrough } from "./routesThrough.js";
import { sourceHtml } from "./sourceHtml.js";
import { typesettingPart } from "./typesettingPart.js";
import { checkWritable, replaceFolder } from "./writeWhole.js";

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
  checkWritable(folder);
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
  carry("assets/typesetting.js", await typesettingPart(project));
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
    script: "assets/index.js",
    plotly: "assets/plotly.js",
    fonts: "assets/fonts.js",
    edition: `${project.name} ${project.version}`,
    headings: [],
  };
  const writePage = (page: Omit<Page, keyof typeof shared> & Partial<Page>): void =>
    void files.set(page.current, pageHtml({ ...shared, ...page }, paper));
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
    writePage({
      head: `${shared.head}\n${entryElement({ ...link, question, place, minutes })}`,
      title: `${article.title} · ${paper.title}`,
      main: `${article.html}\n${sourceHtml(notebook.name, source)}`,
      headings: article.headings,
      current: link.href,
      editor: true,
      previous: links[at - 1] ?? index,
      next: links[at + 1],
      script: `assets/${notebook.name}.js`,
    });
  }
  const routes = routesThrough(entries, paper, false);
  const front = indexHtml(
    entries,
    paper,
    symbols,
    shared.licences,
    "library.html",
    shared.edition,
    routes,
  );
  carry("assets/index.js", await bundle(project, []));
  writePage({
    title: `${paper.title}, ${words.edition}`,
    main: front,
    current: "index.html",
    next: links[0],
  });
  for (const { route, href } of routes)
    writePage({
      title: `${route.title} · ${paper.title}`,
      main: routeHtml(route, entries, paper.notation),
      current: href,
      previous: index,
    });
  const library = libraryHtml(project, symbols);
  writePage({
    title: `${words.library} · ${paper.title}`,
    main: library.html,
    headings: library.headings,
    isReference: true,
    current: "library.html",
    previous: index,
  });
  writePage({
    title: `${words.licences} · ${paper.title}`,
    main: licencesHtml(project, paper, packageNotices(inputs, project.folder)),
    current: shared.licences,
    previous: index,
  });
  replaceFolder(folder, files);
  progress.clear();
  return { file: join(folder, "index.html"), failures };
}
