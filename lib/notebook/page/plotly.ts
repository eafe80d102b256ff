import type Plotly from "plotly.js-dist";

type PlotlyLibrary = typeof Plotly;
let loading: Promise<PlotlyLibrary> | undefined;

/**
 * Plotly, loaded once, after the page has been painted: from the script that the page names, or
 * from the text that a single-file edition carries.
 */
export function loadPlotly(): Promise<PlotlyLibrary> {
  loading ??= new Promise((resolve, reject) => {
    const carried = document.querySelector("script#plotly-source");
    const script = document.createElement("script");
    const done = (): void => resolve((globalThis as unknown as { Plotly: PlotlyLibrary }).Plotly);
    if (carried) {
      script.textContent = carried.textContent;
      document.head.append(script);
      done();
      return;
    }
    script.src = document.body.dataset["plotly"]!;
    script.onload = done;
    script.onerror = () => reject(new Error(`plotly: expected a script at ${script.src}, found none`));
    document.head.append(script);
  });
  return loading;
}
