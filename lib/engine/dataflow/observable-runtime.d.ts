/** The part of @observablehq/runtime 6 that the edition uses; the package ships no types. */
declare module "@observablehq/runtime" {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown): void;
    rejected?(error: unknown): void;
  }
  export interface Variable {
    define(
      name: string,
      inputs: readonly string[],
      definition: (...inputs: never[]) => unknown,
    ): Variable;
    delete(): void;
  }
  export interface Module {
    variable(
      observer?: Observer | true,
      options?: { shadow?: Record<string, () => unknown> },
    ): Variable;
    define(name: string, inputs: readonly string[], definition: unknown): Variable;
    value(name: string): Promise<unknown>;
  }
  export class Runtime {
    constructor(builtins?: object, global?: (name: string) => unknown);
    module(): Module;
    dispose(): void;
  }
  export class RuntimeError extends Error {
    readonly input?: string;
  }
}
