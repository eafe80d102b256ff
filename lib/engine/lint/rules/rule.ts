/** A page on what the linter can find: `npm run lint -- --explain PW004` prints it. */
export interface LintRule {
  /** What is wrong, in a line. */
  readonly title: string;
  /** What exactly is found, and what is let pass. */
  readonly what: string;
  /** What would go wrong otherwise. */
  readonly why: string;
  /** A notebook, cell by cell, in which this rule finds something and no other rule does. */
  readonly bad: readonly string[];
  /** The same done right: no rule finds anything. */
  readonly good: readonly string[];
  /** It keeps no notebook from running: `npm run lint` alone names what breaks it. */
  readonly isStyle?: true;
}
