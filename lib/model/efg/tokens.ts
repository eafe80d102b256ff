/** A word of a game file: a quoted string, a number or name, or a brace. */
export interface Token {
  readonly kind: "string" | "word" | "{" | "}" | "end";
  readonly text: string;
  readonly line: number;
}

/**
 * The words of an `.efg` file with their lines. Commas, which Gambit has between payoffs, are space.
 *
 * @throws Error `game.efg line 3: expected a closing quotation mark, found the end of the file`
 */
export function tokens(text: string, file: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s+|,|("(?:[^"\\]|\\.)*")|([{}])|([^\s,{}"]+)|(")/gsu;
  let line = 1;
  for (const [all, string, brace, word, open] of text.matchAll(pattern)) {
    if (open) throw problem(file, line, "a closing quotation mark", "the end of the file");
    if (string) found.push({ kind: "string", text: unquoted(string), line });
    if (brace) found.push({ kind: brace as "{" | "}", text: brace, line });
    if (word) found.push({ kind: "word", text: word, line });
    line += all.split("\n").length - 1;
  }
  return [...found, { kind: "end", text: "the end of the file", line }];
}

/** Without quotation marks and escapes; `&#252;` is ü, which Gambit would not take. */
const unquoted = (text: string): string =>
  text
    .slice(1, -1)
    .replace(/\\(.)/gsu, "$1")
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)));

/** What is wrong in a game file: where, what was expected, what was found. */
export const problem = (file: string, line: number, expected: string, found: string): Error =>
  new Error(
    `${file} line ${line}: expected ${expected}, found ${found.length > 80 ? `${found.slice(0, 80)}…` : found}`,
  );
