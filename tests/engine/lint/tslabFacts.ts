const earlier =
  "interface T { x: number }\n" +
  "const a = 1, b = { x: 1, y: [2] }, rows = [{ x: 1 }]; const make = () => ({ x: 1 });";

/** Why each rule about tslab exists, and why it allows what it allows. */
export const facts: readonly [
  rule: string,
  fact: string,
  cells: readonly string[],
  outcome: RegExp,
][] = [
  [
    "PW006",
    "loses a shorthand property of an earlier cell's variable",
    [earlier, "const o = { a };"],
    /a is not defined/,
  ],
  [
    "PW006",
    "loses a shorthand property of an earlier cell's import",
    [`import { op } from "arquero";`, "const o = { op };"],
    /op is not defined/,
  ],
  ["PW006", "keeps `{ a: a }`", [earlier, "const o = { a: a };"], /^runs$/],
  [
    "PW006",
    "keeps a shorthand property of the cell's own import",
    [`import { op } from "arquero";\nconst o = { op };`],
    /^runs$/,
  ],
  [
    "PW007",
    "fails to rename out of an earlier cell's variable",
    [earlier, "const { x: z } = b;"],
    /'exports' has already been declared/,
  ],
  [
    "PW007",
    "fails to rename out of what an earlier cell's function returns",
    [earlier, "const { x: z } = make();"],
    /'exports'/,
  ],
  [
    "PW007",
    "fails to rename out of a variable that only has an earlier cell's type",
    [earlier, "const { x: z }: T = { x: 1 };"],
    /'exports'/,
  ],
  [
    "PW007",
    "fails to rename out of a copy",
    [earlier, "const c = b;\nconst { x: z } = c;"],
    /'exports'/,
  ],
  [
    "PW007",
    "fails to nest in a property of an earlier cell's variable",
    [earlier, "const { y: [p] } = b;"],
    /'exports'/,
  ],
  [
    "PW007",
    "fails in the head of a loop",
    [earlier, "for (const { x: z } of rows) { const p = z; }"],
    /'exports'/,
  ],
  [
    "PW007",
    "fails in a parameter whose function uses another cell's variable",
    [earlier, "const s = rows.map(({ x: z }) => z + a);"],
    /reading 'a'/,
  ],
  [
    "PW007",
    "fails with two such parameters",
    [earlier, "const f = ({ x: p }: T, { x: q }: T) => p - q;"],
    /Duplicate parameter/,
  ],
  [
    "PW007",
    "keeps plain destructuring and its defaults",
    [earlier, "const { x, y = [] } = b;"],
    /^runs$/,
  ],
  ["PW007", "keeps the rest", [earlier, "const { x, ...others } = b;"], /^runs$/],
  ["PW007", "keeps array patterns", [earlier, "const [first, ...others] = rows;"], /^runs$/],
  ["PW007", "keeps a quoted key", [earlier, `const { "x": z } = b;`], /^runs$/],
  [
    "PW007",
    "keeps renaming out of the cell's own value",
    [earlier, "const { x: z } = { x: 1 };"],
    /^runs$/,
  ],
  [
    "PW007",
    "keeps renaming out of the library's value",
    [earlier, `import { table } from "arquero";\nconst { numRows: n } = table({ x: [a] });`],
    /^runs$/,
  ],
  ["PW013", "prints the value that ends a cell", [earlier, "a + 1;"], /^2$/],
  ["PW013", "prints a string that ends a cell", [earlier, `"text"`], /^text$/],
  ["PW013", "prints nothing for `void`", [earlier, "void make();"], /^runs$/],
  ["PW014", "fails to export", ["export const a = 1;"], /Cannot redeclare exported variable/],
  [
    "PW015",
    "accepts a default import that arquero does not have",
    [`import aq from "arquero";\nconst t = aq.table({ x: [1] });`],
    /^runs$/,
  ],
  [
    "PW016",
    "remembers a namespace for one cell",
    ["namespace N { export const n = 1; }", "const p = N.n;"],
    /^runs$/,
  ],
  [
    "PW016",
    "forgets it after that",
    ["namespace N { export const n = 1; }", "const p = N.n;", "const q = N.n;"],
    /Cannot find name 'N'/,
  ],
  [
    "PW016",
    "fails at `for await`",
    ["for await (const x of [Promise.resolve(1)]) { const y = x; }"],
    /Unexpected reserved word/,
  ],
  [
    "PW016",
    "fails to define `exports`",
    ["const exports = 1;"],
    /'exports' has already been declared/,
  ],
  [
    "PW016",
    "sets aside a cell whose comment begins with @module",
    ["/** @module game */\nconst g = 1;", "const h = g;"],
    /Cannot find name 'g'/,
  ],
  [
    "PW016",
    "sets aside a cell whose comment begins with @browser",
    ["/** @browser */\nconst g = 1;", "const h = g;"],
    /Cannot find name 'g'/,
  ],
];
