import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { format } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readCellError } from "../../../lib/engine/dataflow/cellError.js";
import type { MimeBundle } from "../../../lib/engine/render/mime.js";
import type { CellError } from "../../../lib/engine/dataflow/cellError.js";
import {
  closeKernels,
  createKernel,
  hookCells,
  kernelVariables,
  missingParts,
  type Execution,
} from "../../../lib/engine/kernel/tslab.js";

// Where notebooks stand, so that a kernel finds what they import.
const folder = process.cwd();
beforeAll(() => process.chdir("notebooks"));
afterAll(() => {
  closeKernels();
  process.chdir(folder);
});
// The test runner has a console of its own; a kernel's writes to the process.
vi.spyOn(console, "error").mockImplementation(
  (...values: unknown[]) => void process.stderr.write(`${format(...values)}\n`),
);

/** Runs cells in a kernel of this process. */
async function run(
  kernel: ReturnType<typeof createKernel>,
  source: string,
): Promise<{ ran: boolean; text: string; data: MimeBundle[] }> {
  const before = [process.stdout.write, process.stderr.write] as const;
  let text = "";
  const data: MimeBundle[] = [];
  try {
    const ran = await kernel.run(source, {
      stream: (_, part) => void (text += part),
      data: (bundle) => void data.push(bundle),
    });
    return { ran, text, data };
  } finally {
    [process.stdout.write, process.stderr.write] = before;
  }
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 250));

describe("tslab", () => {
  it("is the version whose private parts the hook is written for", () => {
    const { version } = createRequire(import.meta.url)("tslab/package.json") as { version: string };
    expect(version).toBe("1.0.22");
  });

  it("has every part that the hook needs once it runs cells, and not before", async () => {
    expect(missingParts()).toEqual(["a running kernel"]);
    await run(createKernel(import.meta.url), "const one = 1;");
    expect(missingParts()).toEqual([]);
  });

  it("takes no file that changes meanwhile for a change of its own", async () => {
    const kernel = createKernel(import.meta.url);
    const file = "rebuild-timer.json";
    try {
      writeFileSync(file, "{}");
      expect((await run(kernel, `import data from "./${file}";\ndata;`)).ran).toBe(true);
      for (let i = 0; i < 3; i++) {
        writeFileSync(file, JSON.stringify({ i }));
        await new Promise((resolve) => setTimeout(resolve, 600));
        expect((await run(kernel, `const x${i} = ${i};`)).ran).toBe(true);
      }
    } finally {
      rmSync(file, { force: true });
    }
  });

  it("tells the hook of every cell, its end, its error with the line, and of cells that were not run", async () => {
    const kernel = createKernel(import.meta.url);
    const told: [string, string, number | undefined, ...(CellError | boolean)[]][] = [];
    const tell =
      (what: string) => (execution: Execution, count?: unknown, more?: CellError | boolean) =>
        void told.push([
          what,
          execution.source,
          typeof count === "number" ? count : undefined,
          ...(more === undefined ? [] : [more]),
        ]);
    const unhook = hookCells({
      starts: tell("starts"),
      succeeds: tell("succeeds"),
      fails: tell("fails"),
      skips: tell("skips"),
    });
    try {
      await run(kernel, "const a = 2;");
      expect(kernelVariables()["a"]).toBe(2);
      const wrong = "// A comment\nconst b = a;\nif (a > 1)\n  throw new RangeError(`no: ${a}`);";
      const [failed, skipped] = await Promise.all([
        run(kernel, wrong),
        run(kernel, "const c = 3;"),
      ]);
      expect([failed.ran, skipped.ran]).toEqual([false, false]);
      const error = {
        name: "RangeError",
        message: "no: 2",
        line: 4,
        place: "throw new RangeError(`no: ${a}`);",
      };
      expect(told).toEqual([
        ["starts", "const a = 2;", undefined],
        ["succeeds", "const a = 2;", 1, false],
        ["starts", wrong, undefined],
        ["fails", wrong, 2, error],
        ["skips", "const c = 3;", undefined],
      ]);
      await pause();
      await run(
        kernel,
        'const f = () => {\n  throw new Error("in f");\n};\nvoid process.stdout.write("printed");',
      );
      expect(told.at(-1)?.at(-1)).toBe(true);
      // The place is the cell's own, not one that only has the same number in another cell.
      await run(kernel, "// One\n// Two\n// Three\n// Four\n\nf();");
      expect(told.at(-1)?.at(-1)).toMatchObject({ message: "in f", line: 6, place: "f();" });
    } finally {
      unhook();
    }
    await pause();
    const count = told.length;
    await run(kernel, "const d = 4;");
    expect(told.length).toBe(count);
  });
});

describe("live()", () => {
  it("says, on a tslab with other private parts, that the notebook is an ordinary one, which it then is", async () => {
    const { ZmqServer } = createRequire(import.meta.url)("tslab/dist/jupyter.js") as {
      ZmqServer: { prototype: object };
    };
    const before = { handleExecute: Reflect.get(ZmqServer.prototype, "handleExecute") as unknown };
    try {
      Object.assign(ZmqServer.prototype, { handleExecute: undefined });
      const kernel = createKernel(import.meta.url);
      const first = await run(kernel, 'import { live, show } from "../lib";\nlive();\nshow(1);');
      const text =
        "This notebook is not live: expected of tslab ZmqServer.handleExecute, found none. Every cell still runs.";
      expect(first.data.map((bundle) => bundle["text/plain"])).toEqual([text, "1"]);
      expect((await run(kernel, "show(2);")).data).toEqual([{ "text/plain": "2" }]);
    } finally {
      Object.assign(ZmqServer.prototype, before);
    }
  });
});

describe("readCellError", () => {
  it("reads type errors with their lines", () => {
    const { name, message, line, place } = readCellError(
      "2:7 - Type 'number' is not assignable to type 'string'.\n3:1 - Cannot find name 'x'.\n",
      "\n let s: string = 1;",
    );
    expect([name, line, place]).toEqual(["TypeScript", 2, "let s: string = 1;"]);
    expect(message).toBe(
      "Type 'number' is not assignable to type 'string'.\nline 3: Cannot find name 'x'.",
    );
  });

  it("gives no line rather than a wrong one, and keeps a text that is no error", () => {
    expect(
      readCellError("TypeError: no\n    at evalmachine.<anonymous>:1:1", "f();", "g();"),
    ).toEqual({ name: "TypeError", message: "no" });
    expect(readCellError("just text")).toEqual({ name: "Error", message: "just text" });
  });
});
