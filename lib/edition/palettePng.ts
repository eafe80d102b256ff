import { crc32, deflateSync } from "node:zlib";

/**
 * A picture as PNG with a palette of at most 256 colours: a chart has few, and Chromium's own PNG is
 * four times as large. Near colours are merged until the palette fits; each keeps its first shade.
 *
 * @param rgba - four bytes a pixel; transparency is ignored
 */
export function palettePng(width: number, height: number, rgba: Uint8Array): Buffer {
  for (const step of [1, 4, 8, 16, 32]) {
    const indexed = index(width, height, rgba, step);
    if (indexed) return encode(width, height, indexed);
  }
  throw new Error("palettePng: expected a picture that 256 colours can show");
}

interface Indexed {
  readonly palette: number[];
  readonly lines: Buffer;
}

function index(width: number, height: number, rgba: Uint8Array, step: number): Indexed | undefined {
  const known = new Map<number, number>();
  const palette: number[] = [];
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const [red, green, blue] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
      const near = (value: number): number => Math.floor(value / step);
      const key = (near(red) << 16) | (near(green) << 8) | near(blue);
      let colour = known.get(key);
      if (colour === undefined) {
        if (known.size === 256) return undefined;
        known.set(key, (colour = known.size));
        palette.push(red, green, blue);
      }
      lines[y * (width + 1) + 1 + x] = colour;
    }
  return { palette, lines };
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
