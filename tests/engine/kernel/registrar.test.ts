import { afterEach, describe, expect, it, vi } from "vitest";
import { findOrigins } from "../../../lib/engine/kernel/findOrigins.js";
import { fingerprint, withoutCode } from "../../../lib/engine/dataflow/fingerprint.js";
import { inputPieces } from "../../../lib/engine/kernel/inputPieces.js";
import { live } from "../../../lib/live.js";
import { createRegistrar } from "../../../lib/engine/kernel/registrar.js";
import { slider } from "../../../lib/paper.js";
import { staleNames } from "../../../lib/engine/page/live/staleNames.js";
import type { Registration } from "../../../lib/engine/dataflow/registration.js";

/** The kernel's variables, as tslab keeps them. */
const kernel = (variables: Record<string, unknown>): void =>
  void Object.assign(globalThis, { __tslab__: { exports: variables } });
afterEach(() => void Reflect.deleteProperty(globalThis, "__tslab__"));

const cell = (source: string, id?: string) => ({ source, cell: id, deleted: [] });

/** The source of an input cell with other values, as the page writes it. */
const written = (pieces: Registration["pieces"], value: unknown): string =>
  pieces
    .map((piece) =>
      typeof piece === "string" ? piece : piece.before + JSON.stringify(value) + piece.after,
    )
    .join("");

describe("createRegistrar", () => {
  it("registers a cell as a function of what it uses, which runs to the kernel's value", () => {
    kernel({ a: 2, b: 3, base: { k: [1] }, helper: () => 1 });
    const { register } = createRegistrar("s", {});
    const registration = register(
      cell("const b: number = a + base.k[0]! + 0 * helper.length;", "one"),
      1,
      [],
      {},
    );
    expect(registration).toMatchObject({
      cell: "one",
      session: "s",
      kind: "code",
      inputs: ["a", "base", "helper"],
      outputs: ["b"],
      printed: false,
    });
    expect(registration.constants).toEqual({ a: 2, base: { k: [1] } });
    expect((0, eval)(registration.body)(2, { k: [1] }, () => 1)).toEqual({ b: 3 });
  });

  it("says with what values of other cells the kernel ran a cell, and what it then had", () => {
    const { register } = createRegistrar("s", {});
    const ran = (variables: Record<string, unknown>, source: string, id: string) => {
      kernel(variables);
      return register(cell(source, id), 1, [], {});
    };
    const before = ran({ a: 1 }, "const a = 1;", "one");
    expect(ran({ a: 1, b: 2 }, "const b = a + 1;", "two").uses).toEqual(before.gives);
    const after = ran({ a: 2, b: 2 }, "const a = 2;", "one");
    expect(after.gives).not.toEqual(before.gives);
    expect(ran({ a: 1, b: 2 }, "const a = 1;", "one").gives).toEqual(before.gives);
    expect(after.run).toBeGreaterThan(before.run);
  });

  it("sends what the kernel holds of an input, and says why a cell cannot run in a page", () => {
    kernel({ delta: 3 });
    const { register } = createRegistrar("s", {});
    const input = register(
      cell('const delta = view(slider("delta"));', "one"),
      1,
      [slider("delta")],
      {},
    );
    expect(input).toMatchObject({ kind: "input", values: { delta: 3 } });
    expect(register(cell("let total = 0;", "two"), 2, [], {}).onlyInKernel).toBeUndefined();
    const assigning = register(cell("total = 5;", "three"), 3, [], {});
    expect(assigning).toMatchObject({
      body: "",
      onlyInKernel: "Assignment to external variable 'total'",
      // What it changes is out of the page's reach from now on.
      outputs: ["total"],
    });
    const counting = register(cell("const n = next();", "five"), 4, [], { changes: ["total"] });
    expect(counting).toMatchObject({
      onlyInKernel: "it gives total another value",
      outputs: ["n", "total"],
    });
    // What the cell defined before still has no other definition.
    expect(
      register(cell("let total = = 0;", "two"), 5, [], { failure: "TypeScript: no" }),
    ).toMatchObject({ outputs: ["total"], failure: "TypeScript: no" });
  });
});

describe("fingerprint", () => {
  it("tells values apart that JSON does not", () => {
    const different = [
      new Map([[1, 2]]),
      new Map([[1, 3]]),
      new Set([1]),
      NaN,
      Infinity,
      -Infinity,
      0,
      -0,
      null,
      undefined,
      1n,
      "1",
      1,
      [1],
      { a: undefined },
      {},
      new Date(0),
      new Date(NaN),
    ];
    expect(new Set(different.map(fingerprint)).size).toBe(different.length);
  });

  it("is the same for what is alike to twelve digits, also where a value holds itself", () => {
    const round = (n: number): object => {
      const made: { n: number; self?: object } = { n };
      made.self = made;
      return made;
    };
    expect(fingerprint(round(0.1 + 0.2))).toBe(fingerprint(round(0.3)));
    expect(fingerprint(round(0.3))).not.toBe(fingerprint(round(0.30001)));
  });

  it("keeps apart what functions say, which each runner writes in its own way", () => {
    const [one, other] = [(n: number) => n, (m: number) => m].map((f) => fingerprint({ f, n: 1 }));
    expect(one).not.toBe(other);
    expect(withoutCode(one!)).toBe(withoutCode(other!));
    expect(withoutCode(one!)).not.toBe(withoutCode(fingerprint({ f: (n: number) => n, n: 2 })));
  });
});

describe("staleNames", () => {
  const made = (run: number, uses: Record<string, string>, gives: Record<string, string>) =>
    ({
      run: run,
      inputs: Object.keys(uses),
      outputs: Object.keys(gives),
      uses: uses,
      gives: gives,
    }) as unknown as Registration;

  it("names what has changed above a cell, whatever the order of arrival, and nothing once it is changed back", () => {
    const b = made(2, { a: "1" }, { b: "x" });
    const c = made(3, { b: "x" }, {});
    const names = (...cells: Registration[]) =>
      cells.map((each) => [...staleNames(cells)(each).names]);
    expect(names(made(1, {}, { a: "1" }), b, c)).toEqual([[], [], []]);
    expect(names(c, made(4, {}, { a: "2" }), b)).toEqual([["a"], [], ["a"]]);
    expect(names(made(5, {}, { a: "1" }), b, c)).toEqual([[], [], []]);
    // Two cells that define a name: the one that ran last counts.
    expect(names(made(4, {}, { a: "2" }), made(1, {}, { a: "1" }), b)[2]).toEqual(["a"]);
  });

  it("ends where cells have come to use each other", () => {
    const cells = [made(1, { b: "1" }, { a: "1" }), made(2, { a: "1" }, { b: "2" })];
    expect(cells.map((each) => [...staleNames(cells)(each).names])).toEqual([["b"], ["b"]]);
  });

  it("says which cell to run before, and follows what a function reads until its caller has run again", () => {
    const { register } = createRegistrar("s", {});
    const ran = (variables: Record<string, unknown>, source: string, count: number) => {
      kernel(variables);
      return register(cell(source, source.slice(0, 9)), count, [], {});
    };
    const f = (n: number): number => n;
    const first = { delta: 3, f, y: 6, z: 7 };
    const source = [
      "const delta = 3;",
      "const f = (n) => n * delta;",
      "const y = f(2);",
      "const z = y + 1;",
    ];
    const cells = source.map((each, i) => ran(first, each, i + 1));
    const found = (of: number) => {
      const { names, before } = staleNames(cells)(cells[of]!);
      return [[...names], [...before].map(({ count }) => count)];
    };
    expect([0, 1, 2, 3].map(found)).toEqual(Array(4).fill([[], []]));
    cells[0] = ran({ ...first, delta: 4 }, source[0]!, 5);
    expect([1, 2, 3].map(found)).toEqual([
      [[], []],
      [["delta"], []],
      [["delta"], [3]],
    ]);
    cells[2] = ran({ ...first, delta: 4, y: 8 }, source[2]!, 6);
    expect([1, 2, 3].map(found)).toEqual([
      [[], []],
      [[], []],
      [["y"], []],
    ]);
    cells[3] = ran({ ...first, delta: 4, y: 8, z: 9 }, source[3]!, 7);
    expect([1, 2, 3].map(found)).toEqual(Array(3).fill([[], []]));
  });
});

describe("inputPieces", () => {
  it("lets an input cell be written with another value, as default of the paper's or in its options", () => {
    expect(written(inputPieces('const A = view(slider("A")); // cost'), 2)).toBe(
      'const A = view(slider("A", { value: 2 })); // cost',
    );
    const own =
      'const x = view(\n  slider("x", { label: "x", min: 0, max: 9, step: 1, value: 3 }),\n);';
    expect(written(inputPieces(own), 7)).toBe(own.replace("value: 3", "value: 7"));
    expect(
      written(
        inputPieces(
          'const c = view(choice("c", { label: "c", options: ["a", "b"], value: "a" }));',
        ),
        "b",
      ),
    ).toContain('value: "b"');
  });
});

describe("findOrigins", () => {
  it("knows an export by identity, a whole module by its exports, and nothing else", () => {
    const f = (): number => 1;
    const originOf = findOrigins({ m: { f, n: 3 } });
    expect(originOf(f)).toEqual(["m", "f"]);
    expect(originOf({ f: f, n: 3 })).toEqual(["m", "*"]);
    expect([originOf(() => 1), originOf(3), originOf(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("live", () => {
  it("says, where there is no tslab as it knows it, that the notebook is an ordinary one", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    live();
    expect(log.mock.calls.flat()).toEqual([
      "This notebook is not live: expected of tslab a running kernel, found none. Every cell still runs.",
    ]);
    log.mockRestore();
  });
});
