import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { collectInto } from "../../notebook/kernel.js";
import { mimeBundles } from "../../notebook/mime.js";
import type { Input } from "../../notebook/input.js";
import { hookCells, sendBundle } from "../../notebook/tslab.js";
import type { Displayable } from "../../notebook/displayable.js";
import { createRegistrar } from "./registrar.js";
import { cellOutput, panelOutput } from "./output.js";
import { runtimeScript } from "./runtimeScript.js";

/** The runtime that belongs to the library as this kernel has loaded it. */
let runtime: { readonly version: string; readonly script: string } | undefined;

/** Sends the page's runtime and, once a kernel, hooks into the cells that follow. */
export function startLive(): void {
  const isStarted = runtime !== undefined;
  const { version, script } = (runtime ??= runtimeScript());
  sendBundle(panelOutput(version, script));
  if (isStarted) return;
  const require = createRequire(import.meta.url);
  const registrar = createRegistrar({ "../lib": require("../../index.js") as object, arquero: require("arquero") as object });
  const session = randomBytes(4).toString("hex");
  let shown: (Displayable | Input)[] = [];
  let failed: string | undefined;
  hookCells({
    starts() {
      collectInto((shown = []));
    },
    succeeds(execution, count) {
      collectInto(undefined);
      failed = undefined;
      const registration = registrar.register(execution, count, shown);
      if (registration) sendBundle(cellOutput(version, `${session}-${count}`, shown, registration));
      else shown.flatMap(mimeBundles).forEach(sendBundle);
    },
    fails(execution, count, error) {
      collectInto(undefined);
      failed = `${error.name}: ${error.message}`;
      shown.flatMap(mimeBundles).forEach(sendBundle);
      const registration = registrar.register(execution, count, [], failed);
      if (registration) sendBundle(cellOutput(version, `${session}-${count}`, [], registration));
    },
    skips(_, send) {
      const why = `Not run, because a cell before it failed${failed === undefined ? "" : ` (${failed.split("\n")[0]})`}.`;
      send({ "text/markdown": `*${why.replace(/[*_`$<\\[\]]/g, "\\$&")}*`, "text/plain": why });
    },
  });
}

