import type { CompiledCell } from "../dataflow/program.js";

/** The name under which stacks refer to a cell that a page has compiled. */
export const sourceOf = (id: string): string => `notebook-cell-${encodeURIComponent(id)}`;

/** The text of a compiled cell as a function; `eval` outside any scope of ours, strict as in the kernel. */
export const cellFunction = (id: string, body: string): CompiledCell["body"] =>
  (0, eval)(`"use strict";(${body}\n)\n//# sourceURL=${sourceOf(id)}`) as CompiledCell["body"];
