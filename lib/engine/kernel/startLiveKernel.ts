import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { collectInto, setInputs } from "../words/view.js";
import { mimeBundles, noteBundle, type MimeBundle } from "../render/mime.js";
import type { Input } from "../words/input.js";
import { judgeCells } from "./judgeCells.js";
import { hookCells, sendBundle, serverKernel, type Execution } from "./tslab.js";
import type { Displayable } from "../words/displayable.js";
import { createLintRun } from "./lintRun.js";
import { missingNames } from "./missingNames.js";
import { createRegistrar } from "./registrar.js";
import { cellOutput, panelOutput } from "./output.js";
import { runtimeName, type Panel } from "../dataflow/registration.js";
import { findProject } from "../project.js";
import { runtimeScript, type RuntimeScript } from "./runtimeScript.js";

/** The runtime that belongs to the library as this kernel has loaded it. */
let runtime: RuntimeScript | undefined;
const session = randomBytes(4).toString("hex");

/**
 * Sends the page's runtime and, once a kernel, hooks into the cells that follow.
 *
 * @param address - `import.meta.url` of a module of the project
 */
export function startLiveKernel(address: string): void {
  const project = findProject(address);
  const isStarted = runtime !== undefined;
  const { version, script, plotly } = (runtime ??= runtimeScript(project));
  const kernel = serverKernel();
  const panel: Panel = { panel: true, session, ...(kernel && { kernel }) };
  // A page that no Jupyter server shows has nobody to ask: it carries Plotly.
  const carried = `globalThis[${JSON.stringify(runtimeName(version))}].plotly ??= "`;
  sendBundle(panelOutput(version, panel, kernel ? script : `${script};${carried}${plotly()}";`));
  if (isStarted) return;
  const require = createRequire(project.library);
  const registrar = createRegistrar(session, {
    "../lib": require(project.library) as object,
    arquero: require("arquero") as object,
  });
  const lintRun = createLintRun();
  const { judge, changes } = judgeCells();
  let shown: (Displayable | Input)[] = [];
  let failed: string | undefined;
  /** Input cells that have run, each with its source and its inputs. */
  const inputs = new Map<string, { readonly source: string; readonly names: readonly string[] }>();
  /** What a cell showed; where it cannot be made live, as an ordinary notebook shows it. */
  const send = (
    execution: Execution,
    count: number,
    came: { printed?: boolean; failure?: string },
  ): void => {
    let output: MimeBundle[];
    try {
      const registration = registrar.register(
        execution,
        count,
        came.failure === undefined ? shown : [],
        {
          ...came,
          changes: changes(),
          refused: came.failure === undefined ? lintRun(execution, count) : [],
        },
      );
      output = [cellOutput(version, `${session}-${count}`, shown, registration)];
      const names = Object.keys(registration.values);
      inputs.set(registration.cell, { source: execution.source, names });
    } catch (error) {
      output = [
        ...shown.flatMap(mimeBundles),
        noteBundle(`This cell is not live: ${(error as Error).message}`),
      ];
    }
    output.forEach(sendBundle);
  };
  hookCells({
    answers(question) {
      if (question.ask === "plotly") return plotly();
      setInputs(question.values);
      return true;
    },
    starts({ cell = "", source }) {
      const before = inputs.get(cell);
      // Who writes another value into a cell means that one.
      if (before && before.source !== source)
        setInputs(Object.fromEntries(before.names.map((name) => [name, undefined])));
      collectInto((shown = []));
    },
    judge,
    succeeds(execution, count, printed) {
      collectInto(undefined);
      failed = undefined;
      send(execution, count, { printed });
    },
    explains: ({ message }) => missingNames(message, process.env["JPY_SESSION_NAME"]),
    fails(execution, count, error) {
      collectInto(undefined);
      failed = `${error.name}: ${error.message}`;
      send(execution, count, { failure: failed });
    },
    skips(_, write) {
      const why = failed === undefined ? "" : ` (${failed.split("\n")[0]})`;
      write(noteBundle(`Not run, because a cell before it failed${why}.`));
    },
  });
}
