import type { Figure } from "../figure/figure.js";
import type { Table } from "../figure/table.js";
import { tableCsv } from "../figure/tableCsv.js";
import { upToDate } from "./behind.js";
import { pictureOf } from "./pictureOf.js";

const shown = new WeakMap<Element, Figure | Table>();

/** Makes the download buttons of a figure or table live; they give it as it stands. */
export function bindDownloads(place: HTMLElement, value: Figure | Table): void {
  const downloads = place.querySelector<HTMLElement>(".downloads")!;
  const bound = shown.has(downloads);
  shown.set(downloads, value);
  downloads.hidden = false;
  if (bound) return;
  for (const button of downloads.querySelectorAll<HTMLButtonElement>("[data-download]"))
    button.addEventListener("click", async () => {
      await upToDate(place);
      await download(valueIn(place)!, button.dataset["download"]!);
    });
}

/** The figure or table that stands in an element, as it stands. */
export const valueIn = (element: Element): Figure | Table | undefined =>
  shown.get(element.querySelector(".downloads")!);

async function download(value: Figure | Table, format: string): Promise<void> {
  const link = document.createElement("a");
  link.download = `${value.kind === "figure" ? value.name : fileName(value)}.${format}`;
  link.href =
    value.kind === "figure" && format !== "csv"
      ? await pictureOf(value, format as "png" | "svg")
      : csvAddress(value.kind === "figure" ? value.table : value);
  link.click();
}

const csvAddress = (table: Table): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(tableCsv(table))}`;

/** `table-3-ten-readings` */
const fileName = ({ title }: Table): string =>
  title
    .toLowerCase()
    .normalize("NFKD")
    .match(/[a-z0-9]+/g)
    ?.join("-")
    .slice(0, 60) ?? "table";
