/** A column of a data file: the part of a Data Package field that the loaders use. */
export interface Field {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "year" | "yearmonth" | "date";
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly missingValues?: readonly string[];
  /** Own property: the types of which each value of a string column is one, such as a day or a month. */
  readonly anyOf?: readonly Field["type"][];
  /** Own property: most digits behind the point, so that a thousands point is seen. */
  readonly decimals?: number;
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
    readonly enum?: readonly (string | number)[];
  };
}

/**
 * Own property: what holds between the columns of a table, for which Table Schema has no word. A missing
 * value breaks no rule but `oneOf` and that of a sum whose parts are given.
 */
export type TableRule =
  /** No value of a row is smaller than one before it. */
  | { readonly ascending: readonly string[] }
  /** Parts stand beside their whole, and together are no larger. */
  | { readonly sum: readonly string[]; readonly atMost: string }
  /** A text begins with another: a date with its year. */
  | { readonly begins: string; readonly with: string }
  /** One of these groups of columns is filled, and no other of their columns; an empty group stands for none. */
  | { readonly oneOf: readonly (readonly string[])[] }
  /** Among the rows with some values, and within equal values of some columns, no part is larger than the whole. */
  | {
      readonly part: string;
      readonly whole: Readonly<Record<string, Value>>;
      readonly within: readonly string[];
      readonly among?: Readonly<Record<string, readonly Value[]>>;
    };

/** A source or a licence, with its address where it has one. */
export interface Cited {
  readonly title: string;
  readonly path?: string;
}

/** A data file and what it must hold. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title?: string;
  readonly description?: string;
  /** Where its numbers come from, as figures stamp it; or that it is the ledger. */
  readonly status?: string;
  readonly sources?: readonly Cited[];
  readonly licenses?: readonly (Cited & { readonly name: string })[];
  /** Own property: rows below the head. */
  readonly rows?: number;
  /** `sha256:` and the digest of the file. */
  readonly hash?: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly missingValues?: readonly string[];
    readonly rules?: readonly TableRule[];
  };
}

/** What a data package says of its files: the part that is used here. */
export interface Description {
  readonly resources: readonly Resource[];
}

/** A value of a data file; a date stays as ISO text. */
export type Value = string | number | boolean | null;
