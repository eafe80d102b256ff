import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stillWidth } from "../charts/titled.js";
import { plotlyScript } from "./assets.js";
import { launchChromium } from "./chromium.js";

const require = createRequire(import.meta.url);

/** A Plotly specification, titled. */
export interface Specification {
  readonly data: readonly object[];
  readonly layout: { readonly height?: number };
}

/** Pictures of figures as PNG in base64, twice the size at which they are shown. */
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
    for (const figure of figures) pictures.push(await page.evaluate(draw, { figure, width: stillWidth }));
    return pictures;
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
async function draw({ figure, width }: { figure: Specification; width: number }): Promise<string> {
  await document.fonts.ready;
  const { Plotly: library } = globalThis as unknown as {
    Plotly: { toImage(figure: object, options: object): Promise<string> };
  };
  const height = figure.layout.height ?? 420;
  const layout = { ...figure.layout, width, paper_bgcolor: "#fdfcf9" };
  const address = await library.toImage({ data: figure.data, layout }, { format: "png", width, height, scale: 2 });
  return address.replace("data:image/png;base64,", "");
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
