import { afterEach, describe, expect, it, vi } from "vitest";
import { findOrigins } from "../../lib/edition/live/findOrigins.js";
import { inputPieces } from "../../lib/edition/live/inputPieces.js";
import { live } from "../../lib/edition/live/live.js";
import { createRegistrar } from "../../lib/edition/live/registrar.js";
import { slider } from "../../lib/notebook/slider.js";
import type { Registration } from "../../lib/notebook/registration.js";

/** The kernel's variables, as tslab keeps them. */
const kernel = (variables: Record<string, unknown>): void => void Object.assign(globalThis, { __tslab__: { exports: variables } });
afterEach(() => void Reflect.deleteProperty(globalThis, "__tslab__"));

const cell = (source: string, id?: string) => ({ source, cell: id, deleted: [] });

/** The source of an input cell with other values, as the page writes it. */
const written = (pieces: Registration["pieces"], value: unknown): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.before + JSON.stringify(value) + piece.after)).join("");

describe("createRegistrar", () => {
  it("registers a cell as a function of what it uses, which runs to the kernel's value", () => {
    kernel({ a: 2, b: 3 });
    const { register } = createRegistrar({});
    const registration = register(cell("const b: number = a + 1;", "one"), 5, [])!;
    expect(registration).toMatchObject({ cell: "one", run: 5, kind: "code", inputs: ["a"], outputs: ["b"], constants: { a: 2 }, changed: [] });
    expect((0, eval)(registration.body)(2)).toEqual({ b: 3 });
  });

  it("names the values that a new execution has changed, and no others", () => {
    const { register } = createRegistrar({});
    kernel({ a: 1, f: () => 1 });
    register(cell("const a = 1; const f = () => 1;", "one"), 1, []);
    kernel({ a: 1, f: () => 1 });
    expect(register(cell("const a = 1; const f = () => 1;", "one"), 2, [])!.changed).toEqual([]);
    kernel({ a: 2, f: () => 1 });
    expect(register(cell("const a = 2; const f = () => 1;", "one"), 3, [])!.changed).toEqual(["a"]);
  });

  it("sends what the kernel holds of an input, and leaves a cell alone that is no TypeScript", () => {
    kernel({ delta: 3 });
    const { register } = createRegistrar({});
    const input = register(cell('const delta = view(slider("delta"));'), 1, [slider("delta")])!;
    expect(input).toMatchObject({ cell: "defines delta", kind: "input", values: { delta: 3 } });
    expect(register(cell("const = ;"), 2, [])).toBeUndefined();
  });
});

describe("inputPieces", () => {
  it("lets an input cell be written with another value, as default of the paper's or in its options", () => {
    expect(written(inputPieces('const A = view(slider("A")); // cost'), 2)).toBe('const A = view(slider("A", { value: 2 })); // cost');
    const own = 'const x = view(\n  slider("x", { label: "x", min: 0, max: 9, step: 1, value: 3 }),\n);';
    expect(written(inputPieces(own), 7)).toBe(own.replace("value: 3", "value: 7"));
    expect(written(inputPieces('const c = view(choice("c", { label: "c", options: ["a", "b"], value: "a" }));'), "b")).toContain('value: "b"');
  });
});

describe("findOrigins", () => {
  it("knows an export by identity, a whole module by its exports, and nothing else", () => {
    const f = (): number => 1;
    const originOf = findOrigins({ m: { f, n: 3 } });
    expect(originOf(f)).toEqual(["m", "f"]);
    expect(originOf({ f: f, n: 3 })).toEqual(["m", "*"]);
    expect([originOf(() => 1), originOf(3), originOf(undefined)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("live", () => {
  it("says, where there is no tslab as it knows it, that the notebook is an ordinary one", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    live();
    expect(log.mock.calls.flat()).toEqual(["This notebook is not live: expected of tslab a running kernel, found none. Every cell still runs."]);
    log.mockRestore();
  });
});
