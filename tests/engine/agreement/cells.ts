/** Cells that a Jupyter user would write, after an input `x`, and what becomes of the name `out`. */
export interface Row {
  readonly what: string;
  readonly cells: readonly string[];
  /** Codes under which the linter refuses the cells; none where it lets them pass. */
  readonly lint?: string;
  /** What tslab gives at x = 1 and at x = 2, or its error. */
  readonly tslab: string;
  /** What the page gives at x = 1, at x = 2 and, if it is not the same again, back at x = 1, where that is not what tslab gives. */
  readonly page?: string;
}

export const rows: readonly Row[] = [
  // Values changed in place
  {
    what: "push as a statement",
    cells: ["const xs = [3, 1, 2];", "xs.push(x);\nconst out = xs;"],
    lint: "PW004",
    tslab:
      "cell 4 changes `xs`, which cell 3 defines: change a copy instead, such as `structuredClone(xs)`",
  },
  {
    what: "reverse whose result is used",
    cells: ["const xs = [3, 1, 2];", "const out = [x, ...xs.reverse()];"],
    lint: "PW004",
    tslab:
      "cell 4 changes `xs`, which cell 3 defines: change a copy instead, such as `structuredClone(xs)`",
  },
  {
    what: "reverse of a copy",
    cells: ["const xs = [3, 1, 2];", "const out = [x, ...[...xs].reverse()];"],
    tslab: "[1,2,1,3] · [2,2,1,3]",
  },
  {
    what: "sort under a second name in the cell",
    cells: ["const xs = [3, 1, 2];", "const ys = xs;\nconst out = [x, ...ys.sort()];"],
    lint: "PW004",
    tslab:
      "cell 4 changes `xs`, which cell 3 defines: change a copy instead, such as `structuredClone(xs)`",
  },
  {
    what: "push under a second name of another cell",
    cells: ["const xs = [3, 1, 2];", "const ys = xs;", "const out = ys.push(x);"],
    tslab:
      "cell 5 changes `xs`, which cell 3 defines: change a copy instead, such as `structuredClone(xs)`",
  },
  {
    what: "a row changed in a loop",
    cells: ["const rows = [{ n: 1 }];", "for (const row of rows) row.n += x;\nconst out = rows;"],
    lint: "PW004",
    tslab:
      "cell 4 changes `rows`, which cell 3 defines: change a copy instead, such as `structuredClone(rows)`",
  },
  {
    what: "rows changed through map",
    cells: [
      "const rows = [{ n: 1 }];",
      "const out = rows.map((row) => Object.assign(row, { n: row.n + x }));",
    ],
    tslab:
      "cell 4 changes `rows`, which cell 3 defines: change a copy instead, such as `structuredClone(rows)`",
  },
  {
    what: "a function that changes its argument",
    cells: [
      "const xs = [3, 1, 2];",
      "const grow = (list: number[]) => list.push(x);",
      "const out = grow(xs);",
    ],
    tslab:
      "cell 5 changes `xs`, which cell 3 defines: change a copy instead, such as `structuredClone(xs)`",
  },
  {
    what: "a function that changes a part of its argument",
    cells: [
      "const base = { deep: { n: 1 } };",
      "const bump = (o: { deep: { n: number } }) => (o.deep.n += x);",
      "const out = bump(base);",
    ],
    tslab:
      "cell 5 changes `base`, which cell 3 defines: change a copy instead, such as `structuredClone(base)`",
  },
  {
    what: "a function that takes a property away",
    cells: [
      "const base: { n?: number } = { n: 1 };",
      "const drop = (o: { n?: number }) => delete o.n;",
      "const out = drop(base) && x;",
    ],
    tslab:
      "cell 5 changes `base`, which cell 3 defines: change a copy instead, such as `structuredClone(base)`",
  },
  {
    what: "Object.assign onto another cell's object",
    cells: ["const base = { n: 1 };", "const out = Object.assign(base, { n: x });"],
    tslab:
      "cell 4 changes `base`, which cell 3 defines: change a copy instead, such as `structuredClone(base)`",
  },
  {
    what: "a list that its own cell builds",
    cells: [
      "const built: number[] = [];\nfor (let i = 0; i < 3; i++) built.push(i * x);",
      "const out = built;",
    ],
    tslab: "[0,1,2] · [0,2,4]",
  },
  {
    what: "an item of a list that the author froze",
    cells: ["const fixed = Object.freeze([1]) as number[];\nfixed[0] = x;\nconst out = fixed;"],
    tslab: "Cannot assign to read only property '0' of object '[object Array]'",
  },
  {
    what: "an iterator read twice",
    cells: [
      "const it = [1, 2].values();",
      "const once = [...it];",
      "const out = [x, ...once, ...it];",
    ],
    tslab:
      "cell 4 reads, and so uses up, `it`, which cell 3 defines: make a list of it there, such as `[...it]`",
  },
  {
    what: "a Map written whose result is used",
    cells: ["const m = new Map([[1, 1]]);", "const out = m.set(x + 1, 2).size;"],
    tslab: "cell 4 changes `m`, which cell 3 defines: change a copy instead, such as `new Map(m)`",
  },
  {
    what: "a cache that a function fills",
    cells: [
      "const known = new Map<number, number>();\nconst square = (n: number) => known.set(n, n * n).get(n)!;",
      "const out = square(x);",
    ],
    tslab:
      "cell 4 changes `known`, which cell 3 defines: change a copy instead, such as `new Map(known)`",
  },
  {
    what: "a Set that a function fills",
    cells: [
      "const seen = new Set<number>();",
      "const see = (s: Set<number>) => s.add(x).size;",
      "const out = see(seen);",
    ],
    tslab:
      "cell 5 changes `seen`, which cell 3 defines: change a copy instead, such as `new Set(seen)`",
  },
  {
    what: "a Date moved by a function",
    cells: [
      'const day = new Date("2012-01-31");',
      "const next = (d: Date) => d.setUTCDate(d.getUTCDate() + x);",
      "const out = next(day);",
    ],
    tslab:
      "cell 5 changes `day`, which cell 3 defines: change a copy instead, such as `new Date(day)`",
  },
  {
    what: "a typed array filled by a function",
    cells: [
      "const grid = new Float64Array(2);",
      "const fill = (g: Float64Array) => g.map((_, i) => (g[i] += x));",
      "const out = [...fill(grid)];",
    ],
    tslab:
      "cell 5 changes `grid`, which cell 3 defines: change a copy instead, such as `new Float64Array(grid)`",
  },
  {
    what: "a regular expression with a memory",
    cells: ["const word = /a/g;", 'const out = [x, word.test("aa")];'],
    tslab:
      "cell 4 changes `word`, which cell 3 defines: change a copy instead, such as `new RegExp(word)`",
  },
  {
    what: "a column of a table sorted",
    cells: [
      'import { table } from "arquero";',
      "const t = table({ n: [2, 1] });",
      "const sortIn = (c: number[]) => c.sort();",
      'const out = [x, ...sortIn(t.column("n") as unknown as number[])];',
    ],
    tslab: "cell 6 changes `t`, which cell 4 defines: change a copy instead, such as `t.objects()`",
  },
  {
    what: "a verb of a table",
    cells: [
      'import { table, desc } from "arquero";',
      "const t = table({ n: [1, 2] });",
      'const out = [x, ...t.orderby(desc("n")).array("n")];',
    ],
    tslab: "[1,2,1] · [2,2,1]",
  },
  // Generators, iterators and promises
  {
    what: "a generator as itself",
    cells: [
      "function* count() {\n  yield 1;\n  yield 2;\n}\nconst it = count();",
      "const out = [x, typeof it.next, String(it)];",
    ],
    tslab: '[1,"function","[object Generator]"] · [2,"function","[object Generator]"]',
  },
  {
    what: "a generator function read by two cells",
    cells: [
      "function* count() {\n  yield 1;\n  yield 2;\n}",
      "const sum = [...count()].length;",
      "const out = [x + sum, ...count()];",
    ],
    tslab: "[3,1,2] · [4,1,2]",
  },
  {
    what: "a generator read in its own cell",
    cells: [
      "function* count() {\n  yield 1;\n}\nconst read = [...count()];",
      "const out = [x, ...read];",
    ],
    tslab: "[1,1] · [2,1]",
  },
  {
    what: "an object with next and return",
    cells: [
      "const list = { next: () => ({ done: false, value: 7 }), return: () => 8 };",
      "const out = [x, list.next().value, list.return()];",
    ],
    tslab: "[1,7,8] · [2,7,8]",
  },
  {
    what: "a promise as itself",
    cells: ["const later = Promise.resolve(5);", "const out = [x, later instanceof Promise];"],
    tslab: "[1,true] · [2,true]",
  },
  {
    what: "a promise awaited by two cells",
    cells: [
      "const later = Promise.resolve(5);",
      "const first = await later;",
      "const out = x + first + (await later);",
    ],
    tslab: "11 · 12",
  },
  {
    what: "a list that a promise brings, changed",
    cells: [
      "const later = Promise.resolve([5]);",
      "const mine = await later;\nconst out = mine.push(x);",
    ],
    tslab:
      "cell 4 changes `await later`, which cell 3 defines: change a copy instead, such as `structuredClone(await later)`",
  },
  {
    what: "an object with then as itself",
    cells: [
      "const like = { then: (f: (n: number) => void) => f(1) };",
      "const out = [x, typeof like.then];",
    ],
    tslab: '[1,"function"] · [2,"function"]',
  },
  {
    what: "await before a bracket",
    cells: ["const out = await (Promise.resolve(x));"],
    lint: "PW016",
    tslab: "await is not defined",
    page: "1 · 2",
  },
  {
    what: "await of a template",
    cells: ["const out = await `x is ${x}`;"],
    lint: "PW016",
    tslab: "await is not defined",
    page: '"x is 1" · "x is 2"',
  },
  {
    what: "an async function",
    cells: ["const load = async (n: number) => n + 1;", "const out = await load(x);"],
    tslab: "2 · 3",
  },
  // Names
  {
    what: "a name of Observable's runtime",
    cells: ["const invalidation = 41;", "const out = invalidation + x;"],
    tslab: "42 · 43",
  },
  {
    what: "names of Observable's library",
    cells: [
      "const visibility = 1, width = 2, now = 3, display = 4;",
      "const out = [x, visibility, width, now, display];",
    ],
    tslab: "[1,1,2,3,4] · [2,1,2,3,4]",
  },
  {
    what: "names of a window",
    cells: [
      "const name = 1, status = 2, top = 3, event = 4, length = 5;",
      "const out = [x, name, status, top, event, length];",
    ],
    tslab: "[1,1,2,3,4,5] · [2,1,2,3,4,5]",
  },
  {
    what: "names of every object",
    cells: [
      "const constructor = 1, toString = 2, valueOf = 3;",
      "const out = [x, constructor, toString, valueOf];",
    ],
    tslab: "[1,1,2,3] · [2,1,2,3]",
  },
  {
    what: "a name that begins with two underscores",
    cells: ["const __a = 1;", "const out = __a + x;"],
    lint: "PW016",
    tslab: "Cannot find name '___a'. Did you mean '__a'?",
    page: "2 · 3",
  },
  {
    what: "a number called then",
    cells: ["const then = 4;", "const out = then + x;"],
    tslab: "5 · 6",
  },
  // Classes and functions
  {
    what: "an object of a class that counts",
    cells: [
      "class Counter {\n  n = 0;\n  next() {\n    return ++this.n;\n  }\n}\nconst counter = new Counter();",
      "const out = counter.next() * x;",
    ],
    tslab:
      "cell 4 changes `counter`, which cell 3 defines: change a copy instead, such as `new Counter(…)`",
  },
  {
    what: "a private field that counts",
    cells: [
      "class Counter {\n  #n = 0;\n  next() {\n    return ++this.#n;\n  }\n}\nconst counter = new Counter();",
      "const out = counter.next() * x;",
    ],
    lint: "PW020",
    tslab: "1 · 2",
    page: "1 · 4 · 3",
  },
  {
    what: "a static field that counts",
    cells: [
      "class Counter {\n  static n = 0;\n  static next() {\n    return ++Counter.n;\n  }\n}",
      "const out = Counter.next() * x;",
    ],
    tslab:
      "cell 4 changes `Counter`, which cell 3 defines: change a copy instead, such as `new Counter(…)`",
  },
  {
    what: "an object of another cell's class",
    cells: [
      "class Point {\n  constructor(readonly n: number) {}\n  twice() {\n    return 2 * this.n;\n  }\n}",
      "const p = new Point(x);",
      "const out = [p.twice(), p instanceof Point];",
    ],
    tslab: "[2,true] · [4,true]",
  },
  {
    what: "a class that extends another cell's",
    cells: [
      "class Base {\n  n = 1;\n  name() {\n    return `base ${this.n}`;\n  }\n}",
      "class Own extends Base {\n  override name() {\n    return `own ${super.name()}`;\n  }\n}",
      "const own = new Own();\nown.n = x;\nconst out = own.name();",
    ],
    tslab: '"own base 1" · "own base 2"',
  },
  {
    what: "the name of a function and of a class",
    cells: [
      "class Point {}\nconst twice = (n: number) => 2 * n;",
      "const out = [x, new Point().constructor.name, twice.name];",
    ],
    tslab: '[1,"Point","twice"] · [2,"Point","twice"]',
  },
  {
    what: "an enum",
    cells: ["enum Signal {\n  Silent,\n  Loud = 5,\n}", "const out = [x, Signal.Loud, Signal[0]];"],
    tslab: '[1,5,"Silent"] · [2,5,"Silent"]',
  },
  {
    what: "this in a function",
    cells: ["function self(this: unknown) {\n  return typeof this;\n}", "const out = [x, self()];"],
    lint: "PW016",
    tslab: '[1,"object"] · [2,"object"]',
    page: '[1,"undefined"] · [2,"undefined"]',
  },
  // Second values, and the same name twice
  {
    what: "a name given another value by another cell",
    cells: ["let n = 1;", "n = x;\nconst out = n;"],
    lint: "PW004",
    tslab:
      "cell 4 gives `n` another value, which cell 3 defines: give the new value a name of its own",
    page: "Assignment to external variable 'n' (1:0)",
  },
  {
    what: "a name counted up by another cell",
    cells: ["let n = 1;", "const out = (n += x);"],
    lint: "PW004",
    tslab:
      "cell 4 gives `n` another value, which cell 3 defines: give the new value a name of its own",
    page: "Assignment to external variable 'n' (1:13)",
  },
  {
    what: "a name counted up by a function",
    cells: ["let n = 0;\nconst next = () => ++n;", "const out = [x, next(), n];"],
    lint: "PW020",
    tslab:
      "cell 4 gives `n` another value, which cell 3 defines: give the new value a name of its own",
    page: "[1,1,0] · [2,2,0] · [1,3,0]",
  },
  {
    what: "a count in a closure",
    cells: [
      "const make = () => {\n  let n = 0;\n  return () => ++n;\n};\nconst next = make();",
      "const out = [x, next(), next()];",
    ],
    lint: "PW020",
    tslab: "[1,1,2] · [2,1,2]",
    page: "[1,1,2] · [2,3,4] · [1,5,6]",
  },
  {
    what: "a sum in the cell that has the variable",
    cells: [
      "let total = 0;\n[1, 2].forEach((n) => (total += n * x));\nconst sum = total;",
      "const out = total;",
    ],
    tslab: "3 · 6",
  },
  {
    what: "a name defined twice",
    cells: ["const n = 1;", "const n = x;\nconst out = n;"],
    lint: "PW001",
    tslab: "1 · 2",
  },
  {
    what: "a name of another cell as a local one",
    cells: ["const n = 1;", "const twice = (n: number) => 2 * n;\nconst out = twice(x) + n;"],
    tslab: "3 · 5",
  },
  {
    what: "a name of another cell in a block",
    cells: [
      "const n = 1;",
      "let found = 0;\n{\n  const n = x;\n  found = n;\n}\nconst out = [n, found];",
    ],
    tslab: "[1,1] · [1,2]",
  },
  {
    what: "a name of another cell caught",
    cells: [
      "const n = 1;",
      "let found = 0;\ntry {\n  throw x;\n} catch (n) {\n  found = n as number;\n}\nconst out = [n, found];",
    ],
    tslab: "[1,1] · [1,2]",
  },
  // What happens later
  {
    what: "a timer",
    cells: ["let n = 0;\nsetTimeout(() => (n = x));\nconst m = n;", "const out = n;"],
    lint: "PW010",
    tslab: "0 · 0",
  },
  {
    what: "a variable that a promise sets later",
    cells: ["let n = 0;\nvoid Promise.resolve().then(() => (n = x));", "const out = n;"],
    lint: "PW020",
    tslab: "1 · 2",
    page: "0 · 0",
  },
  {
    what: "a variable that an async function sets later",
    cells: ["let n = 0;\nvoid (async () => {\n  await null;\n  n = x;\n})();", "const out = n;"],
    lint: "PW020",
    tslab: "1 · 2",
    page: "0 · 0",
  },
  {
    what: "a variable set by what the cell awaits",
    cells: [
      "let n = 0;\nawait Promise.all([1, 2].map(async (k) => (n += k * x)));\nconst m = n;",
      "const out = n;",
    ],
    tslab: "3 · 6",
  },
  // Languages, time zones, clocks and numbers
  {
    what: "a number in the reader's language",
    cells: ["const out = (1234.5 * x).toLocaleString();"],
    lint: "PW019",
    tslab: '"1,234.5" · "2,469"',
  },
  {
    what: "a number in English",
    cells: ['const out = (1234.5 * x).toLocaleString("en");'],
    tslab: '"1,234.5" · "2,469"',
  },
  {
    what: "an order in the reader's language",
    cells: ['const out = [x, ...["b", "a"].sort((a, b) => a.localeCompare(b))];'],
    lint: "PW019",
    tslab: '[1,"a","b"] · [2,"a","b"]',
  },
  {
    what: "a day in local time",
    cells: ['const out = [x, new Date("2012-01-31T12:00Z").getDate()];'],
    lint: "PW019",
    tslab: "[1,31] · [2,31]",
  },
  {
    what: "a day in universal time",
    cells: ['const out = [x, new Date("2012-01-31").getUTCDate(), JSON.stringify(new Date(0))];'],
    tslab: '[1,31,"\\"1970-01-01T00:00:00.000Z\\""] · [2,31,"\\"1970-01-01T00:00:00.000Z\\""]',
  },
  {
    what: "numbers that JSON does not have",
    cells: [
      "const odd = [NaN, Infinity, -Infinity, -0];",
      "const out = odd.map((n) => String(n * x));",
    ],
    tslab: '["NaN","Infinity","-Infinity","0"] · ["NaN","Infinity","-Infinity","0"]',
  },
  {
    what: "a cache in an object",
    cells: [
      "const known: Record<number, number> = {};\nconst square = (n: number) => (known[n] ??= n * n);",
      "const out = square(x);",
    ],
    tslab:
      "cell 4 changes `known`, which cell 3 defines: change a copy instead, such as `structuredClone(known)`",
  },
  {
    what: "a list emptied",
    cells: ["const xs = [3, 1, 2];", "xs.length = 0;\nconst out = [x, ...xs];"],
    lint: "PW004",
    tslab:
      "cell 4 changes `xs`, which cell 3 defines: change a copy instead, such as `structuredClone(xs)`",
  },
  {
    what: "two items that change places",
    cells: ["const xs = [3, 1, 2];", "[xs[0], xs[1]] = [xs[1], xs[0]];\nconst out = [x, ...xs];"],
    lint: "PW004",
    tslab:
      "cell 4 changes `xs`, which cell 3 defines: change a copy instead, such as `structuredClone(xs)`",
  },
  {
    what: "the entries of a Map read twice",
    cells: [
      "const m = new Map([[1, 2]]);\nconst entries = m.entries();",
      "const out = [x, ...entries];",
    ],
    tslab:
      "cell 4 reads, and so uses up, `entries`, which cell 3 defines: make a list of it there, such as `[...entries]`",
  },
  {
    what: "a property that counts how often it is read",
    cells: [
      "let reads = 0;\nconst meter = {\n  get reads() {\n    return ++reads;\n  },\n};",
      "const out = [x, meter.reads];",
    ],
    lint: "PW020",
    tslab:
      "cell 4 gives `reads` another value, which cell 3 defines: give the new value a name of its own",
    page: "[1,1] · [2,2] · [1,3]",
  },
  {
    what: "an error",
    cells: [
      "const half = (n: number) => {\n  if (n % 2 === 1) throw new RangeError(`half: n must be even, got ${n}`);\n  return n / 2;\n};",
      "const out = half(x);",
    ],
    tslab: "half: n must be even, got 1",
  },
  {
    what: "a value of another name that is only read",
    cells: [
      "const rows = [{ n: 1 }];",
      "const first = rows[0];\nconst out = { ...first, n: first.n + x };",
    ],
    tslab: '{"n":2} · {"n":3}',
  },
  {
    what: "random numbers under another name",
    cells: ["const M = Math;", "const out = [x, M.floor(M.random())];"],
    lint: "PW009",
    tslab: "[1,0] · [2,0]",
  },
  {
    what: "a random sample",
    cells: [
      'import { table } from "arquero";',
      "const t = table({ n: [1] });",
      'const out = [x, ...t.sample(1).array("n")];',
    ],
    lint: "PW009",
    tslab: "[1,1] · [2,1]",
  },
  {
    what: "today",
    cells: ["const out = [x, new Date().getUTCFullYear() > 2000];"],
    lint: "PW009",
    tslab: "[1,true] · [2,true]",
  },
];
