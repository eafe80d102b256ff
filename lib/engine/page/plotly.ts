import type Plotly from "plotly.js-dist";
import { addScript } from "./addScript.js";

type PlotlyLibrary = typeof Plotly;
const known = globalThis as { Plotly?: PlotlyLibrary };
let loading: Promise<PlotlyLibrary> | undefined;
let readSource: (() => Promise<string>) | undefined;

/** Names another source of Plotly: a text that is read when the first figure comes near. */
export function carryPlotly(read: () => Promise<string>): void {
  readSource = read;
}

/** Plotly, if it is loaded. */
export const loadedPlotly = (): PlotlyLibrary | undefined => known.Plotly;

/**
 * Plotly, loaded once, after the page has been painted: the one that the page has already, else from
 * the script that the page names, or from the text that a single-file edition or a notebook carries.
 */
export function loadPlotly(): Promise<PlotlyLibrary> {
  if (known.Plotly) return Promise.resolve(known.Plotly);
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const done = (): void => resolve(known.Plotly!);
    const run = (text: string): void => {
      script.textContent = text;
      addScript(script);
      done();
    };
    if (readSource) return void readSource().then(run, reject);
    const carried = document.querySelector("script#plotly-source");
    if (carried) return run(carried.textContent);
    script.src = document.body.dataset["plotly"]!;
    script.onload = done;
    script.onerror = () =>
      reject(new Error(`plotly: expected a script at ${script.src}, found none`));
    addScript(script);
  });
  // It may be there later: a kernel that is started brings it.
  loading.catch(() => (loading = undefined));
  return loading;
}
