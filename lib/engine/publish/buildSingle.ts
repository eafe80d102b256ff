import { join } from "node:path";
import { interfaceWords as words } from "../interfaceWords.js";
import type { Project } from "../project.js";
import { createSymbols } from "../render/symbols.js";
import { chartFont, plotlyScript, styleSheet } from "./assets.js";
import { buildDefaults, type BuildOptions, type Built } from "./buildOptions.js";
import { bundle } from "./bundle.js";
import { addressOf } from "./chapter.js";
import { editingParts } from "./editingParts.js";
import { indexHtml } from "./indexHtml.js";
import { licencesHtml } from "./licences/licencesHtml.js";
import { packageNotices } from "./licences/packageNotices.js";
import { makeChapters } from "./makeChapters.js";
import { pageHtml } from "./pageHtml.js";
import { readPaper } from "./readPaper.js";
import { routeHtml } from "./routeHtml.js";
import { routesThrough } from "./routesThrough.js";
import { sourceHtml, withoutOutputs } from "./sourceHtml.js";
import { typesettingPart } from "./typesettingPart.js";
import { checkWritable, writeWhole } from "./writeWhole.js";

/**
 * Writes the whole edition into one self-contained file, `<name of the project>.html`, in `dist` or `out`.
 *
 * @throws Error that says what is wrong with each notebook that fails: the file is written whole or not at all
 */
export async function buildSingle(
  project: Project,
  { out, editor = true, limits, progress }: BuildOptions = buildDefaults,
): Promise<Built> {
  const file = join(out ?? join(project.folder, "dist"), `${project.name}.html`);
  checkWritable(file);
  const paper = await readPaper(project);
  const edition = `${project.name} ${project.version}`;
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
  const [setting, plotly] = [
    await typesettingPart(project),
    plotlyScript(project, paper.traceTypes),
  ];
  const editing = editor ? [...(await editingParts(project))] : [];
  const notices = packageNotices(
    [style, script, setting, plotly, ...editing.map(([, part]) => part)].flatMap(
      ({ inputs }) => inputs,
    ),
    project.folder,
  );
  const routes = routesThrough(links, paper, true);
  const carry = (id: string, text: string): string =>
    `<script type="text/plain" id="${id}">${text.replace(/<(?=\/script|!--)/gi, "<\\")}</script>`;
  const html = pageHtml(
    {
      title: `${paper.title}, ${words.edition}`,
      main: [
        indexHtml(links, paper, symbols, "#licences", "", edition, routes),
        ...routes.map(({ route }) => routeHtml(route, links, paper.notation)),
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
        carry("edition-source", script.text),
        carry("typesetting-source", setting.text),
        carry("plotly-source", plotly.text),
        carry("fonts-source", (await chartFont(project)).text),
        ...editing.map(([name, part]) => carry(`${name}-source`, part.text)),
      ].join("\n"),
      script: "edition-source",
      plotly: "",
      fonts: "",
      editor,
      edition,
    },
    paper,
  );
  writeWhole(file, html);
  progress.clear();
  return { file, failures: [] };
}
