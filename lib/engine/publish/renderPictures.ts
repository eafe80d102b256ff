import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basePalette } from "../figure/palette.js";
import { stillWidth } from "../figure/titled.js";
import { launchChromium } from "./chromium.js";
import { pictureScale } from "./outputs.js";
import { palettePng } from "./palettePng.js";

const require = createRequire(import.meta.url);

/** A Plotly specification, titled. */
export interface PlotSpecification {
  readonly data: readonly object[];
  readonly layout: { readonly height?: number };
}

/** Pictures of figures as PNG in base64. */
export async function renderPictures(
  program: string,
  figures: readonly PlotSpecification[],
): Promise<string[]> {
  const browser = await launchChromium(program);
  try {
    const page = await browser.newPage();
    const style = embeddedFontFaces();
    await page.setContent(`<style>${style}</style><p style="font-family:Inter">a<b>μ</b></p>`);
    await page.addScriptTag({ path: require.resolve("plotly.js-dist") });
    const pictures: string[] = [];
    for (const figure of figures) {
      const { width, height, pixels } = await page.evaluate(draw, {
        figure,
        width: stillWidth,
        scale: pictureScale,
        paper: basePalette.light.paper,
        style,
      });
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

interface Task {
  readonly figure: PlotSpecification;
  readonly width: number;
  readonly scale: number;
  /** Colour of the ground. */
  readonly paper: string;
  /** Font faces: a picture of an SVG sees none but its own. */
  readonly style: string;
}

/** Runs in the page. */
async function draw({ figure, width, scale, paper, style }: Task): Promise<Pixels> {
  await document.fonts.ready;
  const { Plotly: library } = globalThis as unknown as {
    Plotly: { toImage(figure: object, options: object): Promise<string> };
  };
  const height = figure.layout.height ?? 420;
  const layout = { ...figure.layout, width, paper_bgcolor: paper };
  const address = await library.toImage(
    { data: figure.data, layout },
    { format: "svg", width, height },
  );
  const svg = decodeURIComponent(address.replace(/^data:image\/svg\+xml,/, ""));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace(">", `><style>${style}</style>`))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let pixels = "";
  for (let i = 0; i < data.length; i += 0x8000)
    pixels += String.fromCharCode(...data.subarray(i, i + 0x8000));
  return { width: canvas.width, height: canvas.height, pixels: btoa(pixels) };
}

/** The letters of figures, carried in the style sheet itself. */
export function embeddedFontFaces(): string {
  return ["latin", "greek"]
    .map((subset) => {
      const file = require.resolve(
        `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`,
      );
      const range = subset === "greek" ? "unicode-range:U+0370-03FF;" : "";
      const data = readFileSync(file).toString("base64");
      return `@font-face{font-family:Inter;font-weight:100 900;${range}src:url(data:font/woff2;base64,${data})}`;
    })
    .join("");
}
