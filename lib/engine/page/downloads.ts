import type { Figure } from "../figure/figure.js";
import { basePalette } from "../figure/palette.js";
import { stillWidth, titled } from "../figure/titled.js";
import { tableCsv } from "../figure/tableCsv.js";
import { loadPlotly } from "./plotly.js";

const figures = new WeakMap<Element, Figure>();

/** Makes the download buttons of a figure live; they give the figure as it stands. */
export function bindDownloads(place: HTMLElement, figure: Figure): void {
  const downloads = place.querySelector<HTMLElement>(".downloads")!;
  const bound = figures.has(downloads);
  figures.set(downloads, figure);
  downloads.hidden = false;
  if (bound) return;
  for (const button of downloads.querySelectorAll<HTMLButtonElement>("[data-download]"))
    button.addEventListener(
      "click",
      () => void download(figures.get(downloads)!, button.dataset["download"]!),
    );
}

async function download(figure: Figure, format: string): Promise<void> {
  const link = document.createElement("a");
  link.download = `${figure.name}.${format}`;
  link.href = format === "csv" ? csvAddress(figure) : await pictureAddress(figure, format);
  link.click();
}

function csvAddress({ table }: Figure): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(tableCsv(table))}`;
}

async function pictureAddress(figure: Figure, format: string): Promise<string> {
  const Plotly = await loadPlotly();
  const { data, layout } = titled(figure);
  const whole = { ...layout, width: stillWidth, paper_bgcolor: basePalette.light.paper };
  const size = { width: stillWidth, height: layout.height!, scale: format === "png" ? 2 : 1 };
  return Plotly.toImage({ data, layout: whole }, { format: format as "png" | "svg", ...size });
}
