import { crc32, deflateSync } from "node:zlib";

/**
 * A picture as PNG with a palette of 256 colours: a chart has few, and Chromium's own PNG is several
 * times as large. The most frequent colours are kept; any other becomes the nearest of them.
 *
 * @param rgba - four bytes a pixel; transparency is ignored
 */
export function palettePng(width: number, height: number, rgba: Uint8Array): Buffer {
  const pixels = Array.from({ length: width * height }, (_, pixel) => colourAt(rgba, 4 * pixel));
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette = byCount.slice(0, 256);
  const indexOf = new Map(
    byCount.map((colour, i) => [colour, i < 256 ? i : nearest(colour, palette)]),
  );
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, pixel) => {
    const line = Math.floor(pixel / width);
    lines[line * (width + 1) + 1 + (pixel % width)] = indexOf.get(colour)!;
  });
  return encode(width, height, { palette: palette.flatMap(channels), lines });
}

const colourAt = (rgba: Uint8Array, at: number): number =>
  (rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!;

const channels = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  const distances = palette.map((each) =>
    channels(each).reduce((sum, value, i) => sum + (value - wanted[i]!) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

interface Indexed {
  readonly palette: number[];
  readonly lines: Buffer;
}

function encode(width: number, height: number, { palette, lines }: Indexed): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
