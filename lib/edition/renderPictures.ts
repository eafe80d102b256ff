import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stillWidth } from "../charts/titled.js";
import { plotlyScript } from "./assets.js";
import { launchChromium } from "./chromium.js";
import { palettePng } from "./palettePng.js";

const require = createRequire(import.meta.url);

/** A Plotly specification, titled. */
export interface Specification {
  readonly data: readonly object[];
  readonly layout: { readonly height?: number };
}

/** Pixels of a picture to one pixel of the page. */
const scale = 2;

/** Pictures of figures as PNG in base64. */
export async function renderPictures(
  program: string,
  figures: readonly Specification[],
): Promise<string[]> {
  const browser = await launchChromium(program);
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>${fontFaces()}</style><p style="font-family:Inter">μ</p>`);
    await page.addScriptTag({ content: await plotlyScript() });
    const pictures: string[] = [];
    for (const figure of figures) {
      const { width, height, pixels } = await page.evaluate(draw, { figure, width: stillWidth, scale });
      pictures.push(palettePng(width, height, Buffer.from(pixels, "base64")).toString("base64"));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, in base64. */
  readonly pixels: string;
}

/** Runs in the page. */
async function draw(task: { figure: Specification; width: number; scale: number }): Promise<Pixels> {
  await document.fonts.ready;
  const { Plotly: library } = globalThis as unknown as {
    Plotly: { toImage(figure: object, options: object): Promise<string> };
  };
  const { figure, width, scale } = task;
  const height = figure.layout.height ?? 420;
  const layout = { ...figure.layout, width, paper_bgcolor: "#fdfcf9" };
  const options = { format: "png", width, height, scale };
  const image = new Image();
  image.src = await library.toImage({ data: figure.data, layout }, options);
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let pixels = "";
  for (let i = 0; i < data.length; i += 0x8000)
    pixels += String.fromCharCode(...data.subarray(i, i + 0x8000));
  return { width: image.width, height: image.height, pixels: btoa(pixels) };
}

function fontFaces(): string {
  return ["latin", "greek"]
    .map((subset) => {
      const file = require.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);
      const range = subset === "greek" ? "unicode-range:U+0370-03FF;" : "";
      const data = readFileSync(file).toString("base64");
      return `@font-face{font-family:Inter;font-weight:100 900;${range}src:url(data:font/woff2;base64,${data})}`;
    })
    .join("");
}
