import { fingerprint, withoutCode } from "../../dataflow/fingerprint.js";
import { createGraph, type CellState, type Graph } from "../../dataflow/graph.js";
import type { Background } from "../../words/background.js";
import { isOpen, type Input, type InputValue } from "../../words/input.js";
import { writeInput } from "../../words/parseInput.js";
import type { CompiledCell } from "../../dataflow/program.js";
import { upstreamInputs } from "../../dataflow/upstreamInputs.js";
import type { Panel, Registration } from "../../dataflow/registration.js";
import { createAssumptions, toPageInput, type PageInput } from "../assumptions.js";
import { createCellView, type Look } from "../cell.js";
import { createCellPlace } from "../cellPlace.js";
import { bindLoads } from "../loads.js";
import { moveTo } from "../moveTo.js";
import { bindControls } from "../controls.js";
import { unplot } from "../plot.js";
import { Stopped } from "../working.js";
import { askKernel } from "./askKernel.js";
import { cellRunner } from "./cellRunner.js";
import { sourceOf } from "../cellFunction.js";
import { compileBody } from "./compileBody.js";
import { kernelNote, type Difference } from "./kernelNote.js";
import { licences } from "./licences.js";
import { createLiveCell, type LiveCell } from "./liveCell.js";
import { differenceText, panelLine } from "./panelLine.js";
import { staleNames } from "./staleNames.js";

/** What cells may import, by the name under which they do. */
export type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One notebook of the page: its live cells, their graph, and where they differ from the kernel. */
export interface LiveNotebook {
  /**
   * Takes a cell in, or in place of its older self.
   *
   * @param host - the front end's cell, which outlives its outputs
   */
  register(registration: Registration, place: HTMLElement, host: Element): void;
  /** Drops cells that have been out of the page for `patience` milliseconds. */
  dropLost(patience: number): void;
  setPanel(place: HTMLElement, content: Panel): void;
  size(): number;
  /** Shows an error that came after its cell had ended at that cell, if it is one of these. */
  failLate(error: Error): void;
  dispose(): void;
}

/** @param notices - licences of what the page's script contains */
export function createLiveNotebook(
  modules: Modules,
  background: Background,
  look: Look,
  notices: () => Promise<string>,
): LiveNotebook {
  const unfold = licences(notices);
  const assumptions = createAssumptions(
    new Map(),
    { recall: () => null, remember: () => false },
    () => {},
  );
  const cells = new Map<string, LiveCell>();
  /** Values that the kernel holds of inputs, and the inputs' keys. */
  const held = new Map<string, InputValue>();
  const keys = new Map<string, string>();
  let lastChanged: string | undefined;
  let telling: number | undefined;
  let panel: (Panel & { readonly place: HTMLElement }) | undefined;
  /** Values that the kernel was told of since it ran the cells of their inputs. */
  const told = new Map<string, InputValue>();
  let hears = false;

  const declare = (input: Input): InputValue => {
    const known = toPageInput(input, "");
    const isNew = !keys.has(input.name);
    keys.set(input.name, known.key);
    assumptions.declare(known);
    if (isNew && held.has(input.name)) assumptions.set(known.key, held.get(input.name)!);
    return assumptions.get(known.key)!;
  };
  const state = (compiled: CompiledCell, state: CellState): void => {
    const cell = cells.get(compiled.id);
    if (!cell) return;
    if (state.status === "working") return cell.place.progress(state.share);
    if (state.status === "pending") return cell.place.wait(compiled, cell.isLive);
    cell.onlyInKernel = undefined;
    if (state.status === "done") {
      cell.isLive = true;
      cell.place.show(compiled, state.shown, false);
    } else if (cell.registration.failure !== undefined) cell.place.settle("failed");
    else {
      const reason = whyOnlyInKernel(cell, state.error, state.blockedBy);
      if (reason === undefined) cell.place.fail(compiled, state.error, state.blockedBy);
      else if (cell.isLive)
        cell.place.fail(compiled, new Error(`${reason}: run this cell again.`), undefined);
      else {
        cell.onlyInKernel = reason;
        cell.place.settle("kernel");
      }
    }
    drawSoon();
  };
  /** A cell that the kernel could run and the page never could, or that waits for one. */
  const whyOnlyInKernel = (
    cell: LiveCell,
    error: Error,
    blockedBy: string | undefined,
  ): string | undefined => {
    if (error instanceof Stopped) return undefined;
    if (blockedBy === undefined)
      return cell.isLive
        ? undefined
        : error.message.replace(/^(\S+) is not defined$/, "no live cell defines $1");
    const definer = newest(blockedBy);
    return definer?.onlyInKernel === undefined ? undefined : `${blockedBy} is not live`;
  };
  /** The cell that gave a name its value in the kernel. */
  const newest = (name: string): LiveCell | undefined =>
    [...cells.values()]
      .filter(({ compiled }) => compiled.outputs.includes(name))
      .reduce<LiveCell | undefined>(
        (last, cell) => (last && last.registration.run > cell.registration.run ? last : cell),
        undefined,
      );
  /** What the page has computed, with a fingerprint once one has been asked for. */
  const computed = new Map<string, { readonly value: unknown; print?: string }>();
  const value = (name: string, value: unknown): void => {
    computed.set(name, { value });
    drawSoon();
  };
  const graph: Graph = createGraph(
    { name: "the notebook", imports: {}, cells: [] },
    { state, value },
    declare,
    background,
  );
  const program = () => ({
    name: "",
    imports: {},
    cells: [...cells.values()].map(({ compiled }) => compiled),
  });
  const surroundings = {
    program,
    graph: () => graph,
    assumptions,
    keys,
    lastChanged: () => lastChanged,
  };
  assumptions.onChange((key, value) => {
    lastChanged = key;
    for (const [name, own] of keys)
      if (
        own === key &&
        [...cells.values()].some(
          ({ registration }) =>
            registration.kind === "input" && registration.outputs.includes(name),
        )
      )
        graph.set(name, value);
    for (const { compiled, place } of cells.values()) place.holdBack(compiled);
    drawSoon();
    clearTimeout(telling);
    telling = window.setTimeout(tell, rest);
  });
  /** Tells the kernel which values its inputs have here, for when their cells are run again. */
  const tell = (): void => {
    const kernel = panel?.kernel;
    if (kernel === undefined) return;
    const news = [...held].flatMap(([name, inKernel]) => {
      const here = assumptions.get(keys.get(name) ?? "");
      return here === undefined || here === null || here === (told.get(name) ?? inKernel)
        ? []
        : [[name, here] as const];
    });
    if (news.length === 0) return;
    for (const [name, here] of news) told.set(name, here);
    const values = Object.fromEntries(news.map(([name, here]) => [name, writeInput(here)]));
    askKernel(kernel, { ask: "set", values })
      .then(
        () => true,
        () => false,
      )
      .then((answered) => {
        hears = answered;
        drawSoon();
      });
  };

  const drop = (id: string): void => {
    const cell = cells.get(id);
    if (!cell) return;
    cell.end();
    cells.delete(id);
    graph.remove(id);
    for (const name of Object.keys(cell.registration.values)) held.delete(name);
    for (const name of cell.compiled.outputs) {
      const heir = newest(name);
      if (heir) graph.define(heir.compiled);
    }
    drawSoon();
  };
  /** Cells that depend on one of the names, directly or through other cells. */
  const downstream = (names: readonly string[]): Set<LiveCell> => {
    const met = new Set<LiveCell>();
    const visit = (wanted: readonly string[]): void => {
      for (const cell of cells.values())
        if (!met.has(cell) && cell.compiled.inputs.some((name) => wanted.includes(name))) {
          met.add(cell);
          visit(cell.compiled.outputs);
        }
    };
    visit(names);
    return met;
  };

  /** Where the page's inputs are not what the kernel holds. */
  const differences = (): Difference[] =>
    [...held].flatMap(([name, inKernel]) => {
      const key = keys.get(name);
      const input = assumptions.inputs().find((each) => each.key === key);
      const here = key === undefined ? undefined : assumptions.get(key);
      return input && here !== undefined && here !== inKernel
        ? [{ name, symbol: symbolOf(input), inKernel, here }]
        : [];
    });
  /** Whether the page has another value of a name than the kernel, which both give it in this cell. */
  const isOther =
    ({ registration, compiled }: LiveCell) =>
    (name: string): boolean => {
      const here = computed.get(name);
      if (!here || newest(name)?.compiled !== compiled) return false;
      const print = (here.print ??= fingerprint(here.value));
      return withoutCode(print) !== withoutCode(registration.gives[name]!);
    };
  let drawing = false;
  const drawSoon = (): void => {
    if (drawing) return;
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      draw();
    });
  };
  const draw = (): void => {
    const differ = differences();
    const staleOf = staleNames([...cells.values()].map(({ registration }) => registration));
    const behind: Element[] = [];
    // Without the page's values the kernel would only give its own once more.
    const runCells = hears || differ.length === 0 ? cellRunner() : undefined;
    const run = runCells && (() => void runCells(behind));
    // The kernel has no guesses and no answers: what rests on one is the reader's.
    const answered = new Set(
      assumptions
        .inputs()
        .filter((input) => isOpen(input) && assumptions.get(input.key) !== null)
        .map(({ name }) => name),
    );
    const ahead = new Map(differ.map((each) => [each.name, downstream([each.name])]));
    for (const cell of cells.values()) {
      const { section, output } = cell.place;
      const own = differ.filter(({ name }) => name in cell.registration.values);
      const above = differ.filter(({ name }) => ahead.get(name)!.has(cell));
      section.classList.toggle("is-ahead", above.length > 0 && cell.isLive);
      if (above.length > 0) section.title = above.map(differenceText).join("; ");
      else section.removeAttribute("title");
      const back = (): void => {
        for (const { name, inKernel } of own) assumptions.set(keys.get(name)!, inKernel);
      };
      const stale = staleOf(cell.registration);
      if (own.length + above.length + stale.names.size > 0) behind.push(cell.host);
      const isComparable =
        above.length + own.length + stale.names.size === 0 &&
        cell.isLive &&
        !cell.place.hasFailed() &&
        !upstreamInputs(program(), cell.compiled).some((name) => answered.has(name));
      const other = isComparable ? Object.keys(cell.registration.gives).filter(isOther(cell)) : [];
      cell.note.replaceChildren(
        ...kernelNote(cell, stale, other, own, above, { hears, run, back }),
      );
      const isSilent =
        output.childElementCount + cell.note.childElementCount === 0 && !cell.place.hasFailed();
      section.classList.toggle("is-silent", isSilent);
    }
    if (!panel) return;
    const { place, session } = panel;
    const older = [...cells.values()].filter(
      ({ registration }) => registration.session !== session,
    );
    const line = panelLine({ differ, older: older.length, behind: behind.length, hears, run });
    // What a reader has unfolded stays as it is.
    if (unfold.parentElement === place) place.firstElementChild!.replaceWith(line);
    else place.replaceChildren(line, unfold);
  };
  return {
    register(registration, place, host) {
      const { cell: id, run } = registration;
      const older = cells.get(id);
      // A copy of an output that stands already, such as one that was pasted, stays as it is.
      if (older && older.registration.run >= run && older.host !== host && older.host.isConnected)
        return;
      older?.end();
      // A front end that names no cells: what stood in this one before is its older self.
      const before = [...cells]
        .filter(([other, cell]) => other !== id && cell.host === host)
        .map(([other]) => other);
      for (const gone of [...registration.deleted, ...before]) if (gone !== id) drop(gone);
      for (const name of Object.keys(older?.registration.values ?? {})) held.delete(name);
      for (const [name, value] of Object.entries(registration.values)) {
        held.set(name, value);
        told.delete(name);
      }
      for (const [name, [module, exported]] of Object.entries(registration.imports))
        graph.provide(name, exported === "*" ? modules[module] : modules[module]?.[exported]);
      for (const [name, value] of Object.entries(registration.constants))
        graph.provide(name, value);
      const compiled = compileBody(registration);
      const controls = new AbortController();
      const onInput = (element: HTMLElement, input: Input): void => {
        declare(input);
        bindControls(element, toPageInput(input, ""), assumptions, controls.signal);
      };
      const onMove = (name: string, value: number | string): void =>
        moveTo(assumptions, keys.get(name), value);
      const output = place.querySelector<HTMLElement>(":scope > .output")!;
      const view = createCellView(output, look, onInput, onMove);
      bindLoads(output, (name) => keys.get(name), assumptions, controls.signal);
      const around = createCellPlace(place, output, view, surroundings);
      const cell = createLiveCell(registration, compiled, around, host, controls, unplot);
      cells.set(id, cell);
      graph.define(compiled);
      // Outputs may arrive in another order than that in which the kernel ran their cells.
      for (const last of new Set(compiled.outputs.map((name) => newest(name)!)))
        if (last !== cell) graph.define(last.compiled);
      // Who runs an input cell means the values in it.
      for (const [name, value] of Object.entries(registration.values))
        if (keys.has(name)) assumptions.set(keys.get(name)!, value);
      drawSoon();
    },
    dropLost(patience) {
      const now = performance.now();
      for (const [id, cell] of cells) {
        if (cell.host.isConnected) cell.lostAt = undefined;
        else if ((cell.lostAt ??= now) + patience <= now) drop(id);
      }
    },
    setPanel(place, content) {
      panel = { ...content, place };
      told.clear();
      drawSoon();
    },
    size: () => cells.size,
    failLate(error) {
      for (const { compiled, place } of cells.values())
        if (error.stack?.includes(`${sourceOf(compiled.id)}:`))
          place.fail(compiled, error, undefined);
    },
    dispose() {
      clearTimeout(telling);
      for (const id of [...cells.keys()]) drop(id);
      graph.dispose();
    },
  };
}

/** A hand that moves an input has come to rest after this many milliseconds. */
const rest = 60;

const symbolOf = (input: PageInput): string =>
  input.kind === "slider" && input.text ? input.text : input.name;
