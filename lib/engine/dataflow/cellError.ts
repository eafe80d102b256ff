/** Why a cell failed, and where in it, as far as that is known. */
export interface CellError {
  readonly name: string;
  readonly message: string;
  /** Line of the cell, from 1, and what stands there. */
  readonly line?: number;
  readonly place?: string;
}

/**
 * Reads the error that tslab printed for a cell: type errors as `line:column - message`, a thrown
 * one as a stack.
 *
 * @param source - of the cell
 * @param code - JavaScript that tslab made of it
 * @param file - name under which the stack refers to this code, and to no other cell's
 */
export function readCellError(
  stderr: string,
  source = "",
  code = "",
  file = "evalmachine.<anonymous>",
): CellError {
  const types = readTypeErrors(stderr);
  if (types.length > 0) {
    const [{ line, message }] = types as [(typeof types)[number]];
    // A name that is missing is said once, however often the cell uses it.
    const first = new Map(types.map((each) => [each.message, each.line] as const).reverse());
    first.delete(message);
    const others = [...first].reverse().map(([other, at]) => `\nline ${at}: ${other}`);
    return { name: "TypeScript", message: message + others.join(""), ...atLine(source, line) };
  }
  const thrown =
    /^(?:Uncaught )?(\w*(?:Error|Exception))(?: \[\w+\])?: ([\s\S]*?)(?:\n\s+at |$)/m.exec(stderr);
  if (!thrown) return { name: "Error", message: stderr.trim() };
  const [, name, message] = thrown as unknown as [string, string, string];
  const line = lineOf(stderr, source, code, file);
  return { name, message: message.trim(), ...(line === undefined ? {} : atLine(source, line)) };
}

/** Type errors that tslab printed for a cell. */
export function readTypeErrors(stderr: string): { line: number; message: string }[] {
  const found = stderr.matchAll(/^(\d+):\d+ - (.*)$/gm);
  return [...found].map(([, line, message]) => ({ line: Number(line), message: message! }));
}

const atLine = (source: string, line: number): { line: number; place: string } => ({
  line,
  place: source.split("\n")[line - 1]?.trim() ?? "",
});

/** The line of the cell that reads like the line of JavaScript where the error came up. */
function lineOf(stack: string, source: string, code: string, file: string): number | undefined {
  const [, frame] = stack.split(`${file}:`);
  const at = frame && /^\d+/.exec(frame)?.[0];
  if (!at) return undefined;
  const made = code.split("\n").map(plain);
  const wanted = made[Number(at) - 1];
  if (!wanted) return undefined;
  const written = source.split("\n").map(plain);
  const before = made.slice(0, Number(at) - 1).filter((line) => line === wanted).length;
  const found = written.flatMap((line, index) => (line === wanted ? [index + 1] : []))[before];
  return found;
}

/** A line without what tslab adds to it, blanks and the final semicolon. */
const plain = (line: string): string =>
  line
    .replace(/\(0, \w+\.(\w+)\)/g, "$1")
    .replace(/\bexports\.tsLastExpr = /, "")
    .replace(/\bexports\./g, "")
    .replace(/\s+|;$/g, "");
