import { words } from "../notebookOf.js";
import type { Examples } from "./example.js";

/** Rules about inputs, what is shown, and syntax. */
export const inputs = {
  PW011: {
    wrong: [
      [words, `const a = view(slider("a"));\nshow(1);`],
      [words, `let a = view(slider("a"));`],
      [words, `const a = view(slider("a")) * 2;`],
      [words, `const { a } = view(slider("a"));`],
      [words, `const a = view(slider("a")), b = view(slider("b"));`],
      [words, `const f = () => view(slider("a"));`],
      [words, `view(slider("a"));\nconst b = 1;`],
      [words, `const a = view(slider("a"));\nconst b = view(slider("b", { max: a }));`],
      [words, `const a = view(slider("a", { max: view(slider("b")) }));`],
      [`import { view, slider } from "../lib";\nconst a = view(slider("a"));`],
      [words, `const a = view();`],
      [words, "const words = [view];"],
    ],
    right: [
      [words, `const a = view(slider("a"));\nconst b = view(slider("b"));`],
      [words, "const top = 1;", `const a = view(slider("a", { max: top }));`],
      [words, `const a: number = view(slider("a"));`],
      [words, "const f = (view: number) => view + 1;"],
      [words, `const a = { view: 1 }.view;`],
    ],
  },
  PW012: {
    wrong: [
      [words, `const a = view(slider({ name: "a" }));`],
      [words, 'const input = slider("a");', "const a = view(input);"],
      [words, "const a = view(slider(`${1}`));"],
    ],
    right: [[words, "const a = view(slider(`a`, { min: 0 }));"]],
  },
  PW013: {
    wrong: [
      ["const a = [1];", "a.length"],
      ["const f = () => 1;\nf();"],
      ["let n = 1;\nn = 2;"],
      ["let n = 1;\nn++;\ninterface After { n: number }"],
      [`"hello"`],
      [words, "const ok = true;\nok && show(1);"],
      [words, "[1].forEach((x) => show(x));"],
      [words, "const show2 = show;\nshow2(1);"],
      ["console.log(1);\nconst a = 1;"],
      ["const { log } = console;"],
    ],
    right: [
      [words, "await show(1);"],
      [words, "const ok = true;\nok ? show(1) : (show(2));"],
      [words, "for (const x of [1]) show(x);"],
      [words, "const f = () => 1;\nf();\nshow(f());"],
      ["const f = () => 1;\nvoid f();"],
      [`"use strict";`],
      ["const f = (console: { log(): void }) => console.log();"],
      ["// only a comment"],
      [""],
    ],
  },
  PW014: {
    wrong: [
      ["const a = ;"],
      ["const a = {"],
      ["const a = 1 2;"],
      ["const a = 1;\nexport { a };"],
      ["const a = 1;\nexport default a;"],
      [`export * from "../lib";`],
      ["const = nowhere;"],
    ],
    right: [["const a = 1"], ["const a = <T,>(x: T) => x satisfies T;"], ["const exported = 1;"]],
  },
  PW021: {
    wrong: [
      [words, `const a = view(guess("a", { label: "", min: 0, max: 1, step: 1 }));`],
      [
        words,
        `const a = view(guess("a", { label: "", options: ["x", "y"], value: "x" }));`,
        "show(1, { after: a });",
      ],
      [words, `const a = view(question("a", { label: "" }));\nconst b = view(slider("b"));`],
      [words, `const a = view(question("a", { label: "", value: 1 }));`, "show(a ?? 0);"],
      [
        words,
        `const a = view(guess("a", { label: "", options: ["x", "y"] }));`,
        "const f = (a: number) => a + 1;",
      ],
    ],
    right: [
      [
        words,
        `const a = view(guess("a", { label: "", options: ["x", "y"] }));`,
        'const said = a ?? "nothing";',
        "show(said);",
      ],
      [words, `const a = view(slider("a", { value: 1 }));`],
    ],
  },
} satisfies Examples;
