import { afterEach, describe, expect, it, vi } from "vitest";
import { findOrigins } from "../../../lib/engine/kernel/findOrigins.js";
import { fingerprint } from "../../../lib/engine/kernel/fingerprint.js";
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
      return register(cell(source, id), [], {});
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
      [slider("delta")],
      {},
    );
    expect(input).toMatchObject({ kind: "input", values: { delta: 3 } });
    expect(register(cell("let total = 0;", "two"), [], {}).onlyInKernel).toBeUndefined();
    const assigning = register(cell("total = 5;", "three"), [], {});
    expect(assigning).toMatchObject({
      body: "",
      onlyInKernel: "Assignment to external variable 'total'",
    });
    // What the cell defined before still has no other definition.
    expect(
      register(cell("let total = = 0;", "two"), [], { failure: "TypeScript: no" }),
    ).toMatchObject({ outputs: ["total"], failure: "TypeScript: no" });
  });
});

describe("fingerprint", () => {
  it("tells values apart that JSON does not, and functions by what their cell uses", () => {
    const different = [
      new Map([[1, 2]]),
      new Map([[1, 3]]),
      new Set([1]),
      NaN,
      Infinity,
      null,
      undefined,
      1n,
      "1",
      1,
      { a: undefined },
      {},
    ];
    expect(new Set(different.map((value) => fingerprint(value, {}))).size).toBe(different.length);
    expect(fingerprint({ a: [1, new Map([[1, 2]])] }, {})).toBe(
      fingerprint({ a: [1, new Map([[1, 2]])] }, { k: "1" }),
    );
    const f = (n: number): number => n;
    expect(fingerprint(f, { k: "1" })).not.toBe(fingerprint(f, { k: "2" }));
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
    const names = (...cells: Registration[]) => cells.map((each) => [...staleNames(cells)(each)]);
    expect(names(made(1, {}, { a: "1" }), b, c)).toEqual([[], [], []]);
    expect(names(c, made(4, {}, { a: "2" }), b)).toEqual([["a"], [], ["a"]]);
    expect(names(made(5, {}, { a: "1" }), b, c)).toEqual([[], [], []]);
    // Two cells that define a name: the one that ran last counts.
    expect(names(made(4, {}, { a: "2" }), made(1, {}, { a: "1" }), b)[2]).toEqual(["a"]);
  });

  it("ends where cells have come to use each other", () => {
    const cells = [made(1, { b: "1" }, { a: "1" }), made(2, { a: "1" }, { b: "2" })];
    expect(cells.map((each) => [...staleNames(cells)(each)])).toEqual([["b"], ["b"]]);
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
