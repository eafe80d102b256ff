import { gzipSync } from "node:zlib";

/** Printable characters that neither JSON, nor HTML, nor a script's text must write in another way. */
const digits = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
  .filter((each) => !"&'-/<\\`".includes(each))
  .join("");

/**
 * Text, compressed, as a text that a notebook's file can hold: five characters for four bytes, after one
 * that says how many bytes fill up the last four.
 */
export function pack(text: string): string {
  const bytes = gzipSync(text, { level: 9 });
  const words = Math.ceil(bytes.length / 4);
  const padded = Buffer.concat([bytes, Buffer.alloc(4 * words - bytes.length)]);
  let packed = digits[padded.length - bytes.length]!;
  for (let i = 0; i < words; i++) {
    const word = padded.readUInt32BE(4 * i);
    for (const weight of [85 ** 4, 85 ** 3, 85 ** 2, 85, 1])
      packed += digits[Math.floor(word / weight) % 85];
  }
  return packed;
}

/** Source of the function that unpacks such a text in a page; it gives a promise. */
export const unpackSource = `(text) => {
  const digits = ${JSON.stringify(digits)}, words = new DataView(new ArrayBuffer((text.length - 1) / 5 * 4));
  const at = new Uint8Array(128);
  for (let i = 0; i < 85; i++) at[digits.charCodeAt(i)] = i;
  for (let i = 1, word = 0; i < text.length; i++) {
    word = word * 85 + at[text.charCodeAt(i)];
    if (i % 5 === 0) words.setUint32(i / 5 * 4 - 4, word), word = 0;
  }
  const bytes = new Uint8Array(words.buffer, 0, words.byteLength - at[text.charCodeAt(0)]);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}`;
