import type { Program } from "../dataflow/program.js";
import type { Paper } from "../paper.js";
import { createSymbols } from "../render/symbols.js";
import { followAddress, readAddress, safe } from "./address.js";
import { createAssumptions } from "./assumptions.js";
import { followCitations } from "./cite.js";
import { followCode } from "./code.js";
import { followContents } from "./contents.js";
import { copyFormulas } from "./copyFormulas.js";
import { followEdits } from "./followEdits.js";
import { bindFrontSlider } from "./frontSlider.js";
import { followHandout } from "./handout.js";
import { createMemory } from "./memory.js";
import { followMenu } from "./menu.js";
import { createNotice } from "./notice.js";
import { followLetters } from "./onKey.js";
import { onLateError } from "./onLateError.js";
import { followPaper } from "./onPaper.js";
import { followPresentation } from "./presentation.js";
import { followReports } from "./report.js";
import { followScrolling } from "./scrolling.js";
import { readWalk } from "./route.js";
import { startNotebook } from "./startNotebook.js";
import { explainSymbols } from "./symbols.js";
import { followTheme } from "./theme.js";
import { createTray } from "./tray.js";
import { expectHand } from "./typesetting.js";
import { createWorkers } from "./workers.js";

/** Brings the notebooks of a page to life, those of one paper: graph, controls, tray, address, symbols. */
export function start(programs: readonly Program[], paper: Paper): void {
  const symbols = createSymbols(paper.notation);
  const look = { symbols, palette: paper.palette };
  const memory = createMemory(paper.name, true);
  const visit = createMemory(`${paper.name}:answer`, false);
  const isSafe = location.hash === `#${safe}`;
  const asked = readAddress(location.hash);
  const notice = createNotice(document.querySelector<HTMLElement>("#notice")!);
  const values = asked.values ?? new Map<string, string>();
  const assumptions = createAssumptions(values, visit, notice.refuse);
  assumptions.onChange(notice.clear);
  const shared = Object.keys(paper.assumptions);
  const page = followAddress(
    assumptions,
    asked,
    shared,
    createMemory(paper.name, false),
    notice.tell,
  );
  const tray = createTray(assumptions, page.link, shared, paper.maintained);
  const background = createWorkers(programs);
  const notebooks = programs.map((program) =>
    startNotebook(program, look, assumptions, tray, values.size > 0, background),
  );
  onLateError((error) => {
    for (const notebook of notebooks) notebook.failLate(error);
  });
  followTheme(memory);
  followCode(memory);
  followEdits({ notebooks, memory, readContents: followContents() }, isSafe);
  followLetters(memory);
  followMenu();
  followHandout();
  const presentation = followPresentation(
    (cell) => {
      const { notebook } = cell.closest<HTMLElement>("[data-notebook]")!.dataset;
      const { cell: id } = cell.dataset;
      return id ? notebooks.find(({ name }) => name === notebook)!.inputsOf(id) : [];
    },
    tray,
    readWalk(paper.routes ?? [], paper.notation),
    notice,
  );
  followPaper(assumptions, page.link);
  followReports(paper, assumptions, page.link);
  followCitations(paper, assumptions, page.link);
  copyFormulas();
  expectHand(() => notebooks.forEach((notebook) => notebook.rehearse()));
  const front = bindFrontSlider(paper, look, assumptions);
  explainSymbols(symbols, (place, { symbol, variable = symbol }) => {
    const article = place.closest<HTMLElement>("[data-notebook]");
    // Outside the notebooks stand the assumptions that they share.
    if (!article) return assumptions.get(symbol);
    const notebook = notebooks.find(({ name }) => name === article.dataset["notebook"])!;
    return notebook.valueOf(variable);
  });
  void Promise.all([front, ...notebooks.map((notebook) => notebook.settled())]).then(() => {
    page.settle();
    tray.draw();
    presentation.settle();
    followScrolling(assumptions);
    document.documentElement.dataset["live"] = "true";
  });
}
