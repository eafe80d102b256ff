// Written by npm run schema from data/datapackage.json; not to be edited.

/** A row of each table, by the table’s name. */
export interface Rows {
  /** Readings of one candle. Height of a candle every half hour. Made up. */
  readonly "readings": {
    /** Minutes after lighting. */
    readonly minute: number;
    /** Height of the candle. */
    readonly height_cm: number;
  };
}

/** A row of one table: Row<"readings">. */
export type Row<Name extends keyof Rows> = Rows[Name];
