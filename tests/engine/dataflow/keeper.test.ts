import { table } from "arquero";
import { describe, expect, it } from "vitest";
import { createKeeper } from "../../../lib/engine/dataflow/keeper.js";

/** What becomes of `change`, which cell 2 does to a value that cell 1 has defined as `it`. */
function said<Value>(value: Value, change: (value: Value) => unknown): string | undefined {
  const keeper = createKeeper();
  keeper.keep({ name: "it", cell: "cell 1" }, value);
  try {
    change(value);
    return keeper.check("cell 2", () => true);
  } catch (error) {
    return keeper.explain(error as Error, "cell 2", () => true);
  }
}

class Counter {
  count = 0;
  static made = 0;
  step(): number {
    return ++this.count;
  }
}

const changes = {
  "an item": said([1, 2], (it) => (it[0] = 3)),
  "a new item": said([1, 2], (it) => it.push(3)),
  "the order": said([3, 1], (it) => it.reverse()),
  "the length": said([3, 1], (it) => it.pop()),
  "an array in an object in an array": said([{ rows: [1] }], (it) => it[0]!.rows.push(2)),
  "a property": said({ x: 1 }, (it) => (it.x = 2)),
  "a new property": said({} as { x?: number }, (it) => (it.x = 2)),
  "a property taken away": said({ x: 1 } as { x?: number }, (it) => delete it.x),
  "a field of an object of a class": said(new Counter(), (it) => it.step()),
  "a static field": said(Counter, (it) => it.made++),
  "an entry of a Map": said(new Map([[1, 2]]), (it) => it.set(1, 3)),
  "a value in a Map": said(new Map([[1, { x: 1 }]]), (it) => (it.get(1)!.x = 2)),
  "a Set": said(new Set([1]), (it) => it.add(2)),
  "a Date": said(new Date(0), (it) => it.setUTCFullYear(2012)),
  "a typed array": said(new Float64Array(2), (it) => (it[1] = 3)),
  "a buffer through a view": said(new ArrayBuffer(8), (it) => new Uint8Array(it).fill(1)),
  "the place of a regular expression": said(/a/g, (it) => it.test("aa")),
  "a generator": said([1, 2].values(), (it) => [...it]),
  "a column of a table": said(table({ x: [2, 1] }), (it) =>
    (it.column("x") as unknown as number[]).sort(),
  ),
};

describe("createKeeper", () => {
  it.each(Object.entries(changes))("names both cells where %s changes", (_, message) => {
    expect(message).toMatch(
      /^cell 2 (changes|reads, and so uses up,) `it`, which cell 1 defines: (change a copy instead, such as `(.*\bit\b.*|new Counter\(…\))`|make a list of it there, such as `\[\.\.\.it\]`)$/,
    );
  });

  it("leaves what is only read as it is", () => {
    const rows = [{ x: 1, at: new Date(0), seen: new Set([1]), word: /a/ }];
    expect(said(rows, (it) => JSON.stringify([...it].reverse().map(({ x }) => x + 1)))).toBe(
      undefined,
    );
    expect(said(table({ x: [2, 1] }), (it) => it.orderby("x").objects())).toBe(undefined);
    expect(said(new Map([[1, 2]]), (it) => new Map(it).set(1, 3))).toBe(undefined);
    expect(said(Math, (it) => it.max(1, 2))).toBe(undefined);
    expect(Object.isFrozen(Math)).toBe(false);
  });

  it("puts back what it cannot freeze", () => {
    const numbers = new Float64Array([1, 2]);
    said(numbers, (it) => it.fill(0));
    expect([...numbers]).toEqual([1, 2]);
    const word = /a/g;
    said(word, (it) => it.test("aa"));
    expect(word.lastIndex).toBe(0);
  });

  it("blames the first to define a value, not a second name for it", () => {
    const keeper = createKeeper();
    const rows = [1];
    keeper.keep({ name: "rows", cell: "cell 1" }, rows);
    keeper.keep({ name: "same", cell: "cell 2" }, rows);
    expect(() => rows.push(2)).toThrow(TypeError);
    try {
      rows.push(2);
    } catch (error) {
      expect(keeper.explain(error as Error, "cell 3", (name) => name === "same")).toContain(
        "cell 3 changes `rows`, which cell 1 defines",
      );
    }
  });

  it("keeps what a promise brings", async () => {
    const keeper = createKeeper();
    const later = Promise.resolve([1]);
    keeper.keep({ name: "later", cell: "cell 1" }, later);
    await later;
    expect(Object.isFrozen(await later)).toBe(true);
  });

  it("keeps what another notebook keeps, too", () => {
    const shared = new Map([[1, [2]]]);
    createKeeper().keep({ name: "m", cell: "cell 7" }, shared);
    expect(said(shared, (it) => it.set(1, []))).toContain("cell 2 changes `it`, which cell 1");
    expect(said(shared, (it) => it.get(1)!.push(3))).toContain("cell 2 changes `it`, which cell 1");
  });

  it("leaves other errors alone", () => {
    const error = new TypeError("x is not a function");
    const keeper = createKeeper();
    keeper.keep({ name: "rows", cell: "cell 1" }, [1]);
    expect(keeper.explain(error, "cell 2", () => true)).toBe(error.message);
    const own = new TypeError("Cannot add property y, object is not extensible");
    const other = createKeeper();
    expect(other.explain(own, "cell 2", () => true)).toBe(own.message);
  });
});
