import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { collectInto } from "../words/view.js";
import { mimeBundles, noteBundle, type MimeBundle } from "../render/mime.js";
import type { Input } from "../words/input.js";
import { judgeCells } from "./judgeCells.js";
import { hookCells, sendBundle, type Execution } from "./tslab.js";
import type { Displayable } from "../words/displayable.js";
import { createRegistrar } from "./registrar.js";
import { cellOutput, panelOutput } from "./output.js";
import { findProject } from "../project.js";
import { runtimeScript } from "./runtimeScript.js";

/** The runtime that belongs to the library as this kernel has loaded it. */
let runtime: { readonly version: string; readonly script: string } | undefined;
const session = randomBytes(4).toString("hex");

/**
 * Sends the page's runtime and, once a kernel, hooks into the cells that follow.
 *
 * @param address - `import.meta.url` of a module of the project
 */
export function startLive(address: string): void {
  const project = findProject(address);
  const isStarted = runtime !== undefined;
  const { version, script } = (runtime ??= runtimeScript(project));
  sendBundle(panelOutput(version, session, script));
  if (isStarted) return;
  const require = createRequire(project.library);
  const registrar = createRegistrar(session, {
    "../lib": require(project.library) as object,
    arquero: require("arquero") as object,
  });
  const { judge, changes } = judgeCells();
  let shown: (Displayable | Input)[] = [];
  let failed: string | undefined;
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
        { ...came, changes: changes() },
      );
      output = [cellOutput(version, `${session}-${count}`, shown, registration)];
    } catch (error) {
      output = [
        ...shown.flatMap(mimeBundles),
        noteBundle(`This cell is not live: ${(error as Error).message}`),
      ];
    }
    output.forEach(sendBundle);
  };
  hookCells({
    starts() {
      collectInto((shown = []));
    },
    judge,
    succeeds(execution, count, printed) {
      collectInto(undefined);
      failed = undefined;
      send(execution, count, { printed });
    },
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
