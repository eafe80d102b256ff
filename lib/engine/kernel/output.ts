import type { Displayable } from "../words/displayable.js";
import { mimeBundles, type MimeBundle } from "../render/mime.js";
import type { Input } from "../words/input.js";
import { runtimeName, type Panel, type Registration } from "../dataflow/registration.js";
import { answerHtml } from "../render/exerciseText.js";
import { staticHtml } from "../render/staticHtml.js";

/** Output of a live cell: what it shows in its static form, and the few lines that hand it to the page. */
export function cellOutput(
  version: string,
  id: string,
  shown: readonly (Displayable | Input)[],
  registration: Registration,
): MimeBundle {
  const text = shown.flatMap(mimeBundles).map((bundle) => String(bundle["text/plain"]));
  const places = shown.map((value) => `<div class="shown">${staticHtml(value)}</div>`).join("");
  const { isAnswer } = registration;
  const output = isAnswer && places ? answerHtml(places) : places;
  return {
    "text/html": handOver(
      version,
      id,
      `<div class="output">${output}</div>`,
      registration,
      isAnswer ? " data-held" : "",
    ),
    "text/plain": text.join("\n"),
  };
}

/** Output of the cell that calls `live()`: the page's runtime, and the one line that the reader sees. */
export function panelOutput(version: string, panel: Panel, script: string): MimeBundle {
  const text = "Trust this notebook, or run its cells, to make its sliders move.";
  const html = handOver(version, `panel-${panel.session}`, `<p><em>${text}</em></p>`, panel);
  return { "text/html": `${html}<script>${script}</script>`, "text/plain": text };
}

/** The script may be taken out once it has run, so it finds its place while it runs. */
function handOver(
  version: string,
  id: string,
  html: string,
  content: Registration | Panel,
  attributes = "",
): string {
  const name = JSON.stringify(runtimeName(version));
  const entry = JSON.stringify(content).replace(/</g, "\\u003c");
  return `<div class="live-notebook" data-live="${id}"${attributes}>${html}</div><script>((s) => (globalThis[${name}] ??= []).push([s && s.parentElement.querySelector('[data-live="${id}"]'), "${id}", ${entry}]))(document.currentScript)</script>`;
}
