/** Bytes of a file, from the first to the last, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a Range header asks of a file: the whole of it, one range, or a range that holds none of its bytes.
 * A header in another unit, malformed, or with several ranges asks for the whole, as RFC 9110 allows.
 */
export function parseRange(header: string, size: number): "whole" | "none" | ByteRange {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === "" && to === "") return "whole";
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Number(to);
  if (first >= size) return "none";
  return last < first ? "whole" : { first, last: Math.min(last, size - 1) };
}
