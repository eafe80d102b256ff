import { runtimeName, type QueuedOutput, type RuntimeQueue } from "../../dataflow/registration.js";
import type { Paper } from "../../paper.js";
import { createSymbols } from "../../render/symbols.js";
import { onLateError } from "../onLateError.js";
import { redrawPlots } from "../plot.js";
import { carryPlotly, loadedPlotly } from "../plotly.js";
import { followFrontEnd } from "../theme.js";
import { createWorkers } from "../workers.js";
import { askKernel } from "./askKernel.js";
import { keepKeys } from "./keepKeys.js";
import { createLiveNotebook, type LiveNotebook, type Modules } from "./liveNotebook.js";

/** A deleted cell may come back, moved or undone, within this many milliseconds. */
const patience = 1500;

/** What holds the outputs of one cell, and of one notebook, in JupyterLab, Notebook, nbconvert and VS Code. */
const cellSelector = ".jp-Cell, .cell_container";
const notebookSelector = ".jp-Notebook";

/**
 * The runtime of a page of Jupyter: makes of each registered cell a cell of its notebook's graph.
 * Outputs may come in any order, before or after they stand in the page, and more than once.
 */
export function startLive(version: string, modules: Modules, style: string, paper: Paper): void {
  const look = { symbols: createSymbols(paper.notation), palette: paper.palette };
  const global = globalThis as unknown as Record<string, QueuedOutput[] & RuntimeQueue>;
  const name = runtimeName(version);
  const queue = global[name]!;
  const waiting = new Set<QueuedOutput>();
  const notebooks = new Map<Element, LiveNotebook>();
  /** The kernel that ran a notebook's `live()` last, where a server has one. */
  let kernel: string | undefined;
  const notices = (): Promise<string> => queue.notices();
  const background = createWorkers([{ name: "", imports: modules["../lib"]!, cells: [] }]);

  const notebookAt = (place: Element): LiveNotebook | undefined => {
    const found = place.closest(notebookSelector);
    // A view of a single output, beside the notebook that it belongs to, stays as it is.
    if (!found && document.querySelector(".jp-LabShell")) return undefined;
    const root = found ?? document.body;
    const known = notebooks.get(root) ?? createLiveNotebook(modules, background, look, notices);
    notebooks.set(root, known);
    return known;
  };
  const settle = ([given, id, content]: QueuedOutput): boolean => {
    const place = given ?? document.querySelector<HTMLElement>(`[data-live="${id}"]`);
    if (!place?.isConnected) return false;
    const notebook = notebookAt(place);
    if ("panel" in content) {
      notebook?.setPanel(place, content);
      kernel = content.kernel;
      if (!loadedPlotly()) redrawPlots();
    } else notebook?.register(content, place, place.closest(cellSelector) ?? place);
    return true;
  };
  const sweep = (): void => {
    for (const entry of waiting) if (settle(entry)) waiting.delete(entry);
    for (const [root, notebook] of notebooks) {
      notebook.dropLost(patience);
      if (root.isConnected || notebook.size() > 0) continue;
      notebook.dispose();
      notebooks.delete(root);
    }
  };
  let soon: number | undefined;
  const watch = new MutationObserver(() => {
    soon ??= window.setTimeout(() => {
      soon = undefined;
      sweep();
      window.setTimeout(sweep, patience + 50);
    }, 30);
  });

  const element = document.createElement("style");
  element.textContent = style;
  document.head.append(element);
  const fetchPlotly = async (): Promise<string> => {
    if (queue.plotly !== undefined) return queue.plotly;
    try {
      return String(await askKernel(kernel, { ask: "plotly" }));
    } catch (cause) {
      throw new Error("The picture comes when the first cell is run.", { cause });
    }
  };
  carryPlotly(async () => queue.unpack(await fetchPlotly()));
  keepKeys();
  followFrontEnd();
  onLateError((error) => {
    for (const notebook of notebooks.values()) notebook.failLate(error);
  });
  for (const entry of queue) waiting.add(entry);
  Object.assign(queue, {
    push(entry: QueuedOutput): void {
      waiting.add(entry);
      queueMicrotask(sweep);
    },
  });
  sweep();
  watch.observe(document.body, { childList: true, subtree: true });
}
