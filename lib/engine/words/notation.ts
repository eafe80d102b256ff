/** A symbol as a reader meets it. */
export interface Notation {
  readonly symbol: string;
  readonly tex: string;
  /** Plain text, for figures and tables. */
  readonly text: string;
  readonly name: string;
  readonly meaning: string;
  readonly domain: string;
  /** Place in the paper. */
  readonly place: string;
  /** What notebooks call its value, where that is not `symbol`. */
  readonly variable?: string;
  /** Whether it is the edition’s, where the paper has no letter. */
  readonly isOurs?: boolean;
}
