/** Something wrong in a notebook: where, under which code, and what to do about it. */
export interface Problem {
  readonly code: string;
  readonly file: string;
  readonly cell: number;
  readonly line: number;
  readonly message: string;
  /** A cell that follows can still mend it: said of a whole notebook, and not while its cells are run. */
  readonly isOpen?: true;
}

/** `notebooks/02-the-game.ipynb, cell 7, line 2: PW001 …` */
export function formatProblem({ code, file, cell, line, message }: Problem): string {
  return `${file}, cell ${cell}, line ${line}: ${code} ${message}`;
}
