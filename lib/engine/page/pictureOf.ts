import type { Figure } from "../figure/figure.js";
import { basePalette } from "../figure/palette.js";
import { stillWidth, titled } from "../figure/titled.js";
import { fontFaces } from "./fontFaces.js";
import { loadPlotly } from "./plotly.js";

/** Address of a figure's picture, as it stands, with the fonts that it is set in: wherever it is opened it looks the same. */
export async function pictureOf(figure: Figure, format: "png" | "svg"): Promise<string> {
  const [Plotly, faces] = await Promise.all([loadPlotly(), fontFaces()]);
  const { data, layout } = titled(figure);
  const whole = { ...layout, width: stillWidth, paper_bgcolor: basePalette.light.paper };
  const size = { width: stillWidth, height: layout.height! };
  const drawn = await Plotly.toImage({ data, layout: whole }, { format: "svg", ...size });
  const svg = decodeURIComponent(drawn.slice(drawn.indexOf(",") + 1)).replace(
    /<svg[^>]*>/,
    (opening) => `${opening}<style>${faces}</style>`,
  );
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return format === "svg" ? address : raster(address, size.width, size.height);
}

/** Twice as fine as it is large. */
async function raster(address: string, width: number, height: number): Promise<string> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 2 * width, height: 2 * height });
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}
