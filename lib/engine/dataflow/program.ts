/** A compiled notebook: its cells as functions with named inputs and outputs. */
export interface Program {
  readonly name: string;
  /** Values that the notebook imports, by the name it gives them. */
  readonly imports: Readonly<Record<string, unknown>>;
  readonly cells: readonly CompiledCell[];
}

/** `body` takes `inputs` in order and returns its `outputs` by name; an input cell, its inputs. */
export interface CompiledCell {
  readonly id: string;
  /** Position in the notebook, from 1, as messages name it. */
  readonly number: number;
  readonly kind: "input" | "code";
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly body: (...inputs: never[]) => unknown;
}
