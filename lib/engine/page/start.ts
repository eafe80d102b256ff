import type { Program } from "../dataflow/program.js";
import type { Paper } from "../paper.js";
import { createSymbols } from "../render/symbols.js";
import { followAddress, readAddress } from "./address.js";
import { createAssumptions } from "./assumptions.js";
import { followCode } from "./code.js";
import { followContents } from "./contents.js";
import { bindFrontSlider } from "./frontSlider.js";
import { createMemory } from "./memory.js";
import { followMenu } from "./menu.js";
import { followPresentation } from "./presentation.js";
import { followScrolling } from "./scrolling.js";
import { startNotebook } from "./startNotebook.js";
import { explainSymbols } from "./symbols.js";
import { followTheme } from "./theme.js";
import { createTray } from "./tray.js";
import { createWorkers } from "./workers.js";

/** Brings the notebooks of a page to life, those of one paper: graph, controls, tray, address, symbols. */
export function start(programs: readonly Program[], paper: Paper): void {
  const symbols = createSymbols(paper.notation);
  const look = { symbols, palette: paper.palette };
  const memory = createMemory(paper.name);
  const carried = readAddress(location.hash);
  const notice = document.querySelector<HTMLElement>("#notice")!;
  const assumptions = createAssumptions(carried, (message) => {
    notice.append(message, " ");
    notice.hidden = false;
  });
  const tray = createTray(assumptions, carried, symbols);
  const computed = new Map<string, unknown>();
  const background = createWorkers(programs);
  const graphs = programs.map((program) =>
    startNotebook(program, look, assumptions, tray, computed, background),
  );
  window.addEventListener("hashchange", () => assumptions.read(readAddress(location.hash)));
  followTheme(memory);
  followCode(memory);
  followContents();
  followMenu();
  followPresentation();
  bindFrontSlider(paper.front, symbols, assumptions);
  const writeAddress = followAddress(assumptions, carried);
  explainSymbols(symbols, assumptions, (variable) => computed.get(variable));
  void Promise.all(graphs.map((graph) => graph.values())).then(() => {
    if (carried.size > 0) writeAddress();
    followScrolling(assumptions);
    document.documentElement.dataset["live"] = "true";
  });
}
