import { createHash } from "node:crypto";

/**
 * Tells whether a value is another one than before. A function is what its text says and what its cell
 * uses, since it may hold on to that.
 *
 * @param uses - fingerprints of what the cell uses that defines the value
 */
export function fingerprint(value: unknown, uses: Readonly<Record<string, string>>): string {
  let hasCode = false;
  const plain = (_: string, item: unknown): unknown => {
    if (typeof item === "function") {
      hasCode = true;
      return String(item);
    }
    if (typeof item === "bigint" || typeof item === "symbol" || item === undefined)
      return `${typeof item} ${String(item)}`;
    if (typeof item === "number" && !Number.isFinite(item)) return `number ${item}`;
    if (item instanceof Map || item instanceof Set) return [item.constructor.name, ...item];
    return item;
  };
  let text: string;
  try {
    text = JSON.stringify(value, plain);
  } catch {
    // A value that refers to itself: every execution gives a new one.
    text = `${performance.now()}`;
  }
  if (hasCode) text += JSON.stringify(uses);
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
