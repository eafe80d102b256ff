/**
 * Tells whether a value is another one than before, or than in another runner: alike for what is alike to
 * twelve digits. Where it holds functions their text comes after a `~`, since each runner has its own.
 */
export function fingerprint(value: unknown): string {
  const code: string[] = [];
  const data = hash(describe(value, code, []));
  return code.length > 0 ? `${data}~${hash(code.join("\n"))}` : data;
}

export const hasCode = (print: string): boolean => print.includes("~");

/** The part of a fingerprint that both runners have in common. */
export const withoutCode = (print: string): string => print.split("~")[0]!;

/** A value as text, functions aside, which are added to `code`. */
function describe(value: unknown, code: string[], above: readonly object[]): string {
  if (typeof value === "number")
    return Object.is(value, -0) ? "-0" : String(Number(value.toPrecision(12)));
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") {
    code.push(String(value));
    return "function";
  }
  if (typeof value !== "object" || value === null) return `${typeof value} ${String(value)}`;
  const level = above.indexOf(value);
  if (level >= 0) return `above ${level}`;
  const inner = (part: unknown): string => describe(part, code, [...above, value]);
  const list = (parts: Iterable<unknown>): string => `[${Array.from(parts, inner).join()}]`;
  if (value instanceof Map || value instanceof Set) return value.constructor.name + list(value);
  if (Array.isArray(value)) return list(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return list(value as unknown as Iterable<unknown>);
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === "function") return `{${inner(toJSON.call(value))}}`;
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}:${inner(part)}`)
    .join()}}`;
}

/** Two rounds of FNV-1a: enough to tell apart what a notebook holds, in a page as in Node. */
function hash(text: string): string {
  const round = (seed: number): string => {
    let sum = seed;
    for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, "0");
  };
  return round(0x811c9dc5) + round(0x050c5d1f);
}
