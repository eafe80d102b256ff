/** A column of a data file: the part of a Data Package field that the loaders use. */
export interface Field {
  readonly name: string;
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

/** A data file and what it must hold. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly missingValues?: readonly string[];
  };
}

/** A value of a data file; a date stays as ISO text. */
export type Value = string | number | boolean | null;
