import { createGraph, type CellState, type Graph } from "../graph.js";
import type { CompiledCell, Program } from "../program.js";
import { followCode } from "./code.js";
import { followAddress, readAddress } from "./address.js";
import { announce } from "./announce.js";
import { createAssumptions, type Assumptions } from "./assumptions.js";
import { createCellView } from "./cell.js";
import { bindControls } from "./controls.js";
import { failureBox } from "./failure.js";
import { explainSymbols } from "./symbols.js";
import { followTheme } from "./theme.js";
import { createTray, type Tray } from "./tray.js";
import { upstreamInputs } from "./upstreamInputs.js";

/** Notebooks keep a symbol's value under its own name, but where a library function has that name. */
const variables: Readonly<Record<string, string>> = { muStar: "cutoff" };

/** Brings the notebooks of a page to life: graph, controls, tray, address, symbols. */
export function start(programs: readonly Program[]): void {
  const carried = readAddress(location.hash);
  const notice = document.querySelector<HTMLElement>("#notice")!;
  const assumptions = createAssumptions(carried, (message) => {
    notice.append(message, " ");
    notice.hidden = false;
  });
  const tray = createTray(assumptions, carried, inputNames(programs));
  const computed = new Map<string, unknown>();
  const graphs = programs.map((program) => startNotebook(program, assumptions, tray, computed));
  assumptions.onChange((name, value) => {
    for (const graph of graphs) if (graph.get(name) !== undefined) graph.set(name, value);
  });
  window.addEventListener("hashchange", () => assumptions.read(readAddress(location.hash)));
  followTheme();
  followCode();
  const writeAddress = followAddress(assumptions, carried);
  explainSymbols(assumptions, (symbol) => computed.get(variables[symbol] ?? symbol));
  void Promise.all(graphs.map((graph) => graph.values())).then(() => {
    if (carried.size > 0) writeAddress();
    document.documentElement.dataset["live"] = "true";
  });
}

function inputNames(programs: readonly Program[]): string[] {
  const cells = programs.flatMap((program) => program.cells);
  return cells.filter(({ kind }) => kind === "input").flatMap(({ outputs }) => outputs);
}

function startNotebook(
  program: Program,
  assumptions: Assumptions,
  tray: Tray,
  computed: Map<string, unknown>,
): Graph {
  const article = document.querySelector<HTMLElement>(`[data-notebook="${program.name}"]`)!;
  let lastChanged: string | undefined;
  assumptions.onChange((name) => (lastChanged = name));
  const onInput = (element: HTMLElement, input: Parameters<Tray["add"]>[0]): void => {
    assumptions.declare(input);
    bindControls(element, input, assumptions);
    tray.add(input);
  };
  const views = new Map(
    program.cells.map((cell) => {
      const section = article.querySelector<HTMLElement>(`[data-cell="${cell.id}"]`)!;
      const output = section.querySelector<HTMLElement>(".output")!;
      return [cell.id, { section, output, view: createCellView(output, onInput), runs: 0 }];
    }),
  );
  const state = (cell: CompiledCell, state: CellState): void => {
    const place = views.get(cell.id)!;
    const { section, output, view } = place;
    section.dataset["state"] = state.status;
    if (state.status === "pending") return;
    section.dataset["runs"] = String((place.runs += 1));
    section.querySelector(":scope > .failure")?.remove();
    const upstream = upstreamInputs(program, cell);
    if (state.status === "failed") {
      output.after(failureBox(state.error, state.blockedBy, upstream, assumptions, lastChanged));
      return;
    }
    view.show(state.shown, place.runs === 1 && !upstream.some(assumptions.isChanged));
    if (place.runs > 1) announce(cell.id, spokenText(output));
  };
  const value = (name: string, value: unknown): void => void computed.set(name, value);
  return createGraph(program, { state, value }, assumptions.declare);
}

const spokenText = (output: HTMLElement): string =>
  [...output.querySelectorAll(".prose")].map(({ textContent }) => textContent).join(" ");
