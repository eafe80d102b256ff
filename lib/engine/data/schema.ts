/** A column of a data file: the part of a Data Package field that the loaders use. */
export interface Field {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "year" | "yearmonth" | "date";
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly missingValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
    readonly enum?: readonly (string | number)[];
  };
}

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
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly missingValues?: readonly string[];
  };
}

/** What a data package says of its files: the part that is used here. */
export interface Description {
  readonly resources: readonly Resource[];
}

/** A value of a data file; a date stays as ISO text. */
export type Value = string | number | boolean | null;
