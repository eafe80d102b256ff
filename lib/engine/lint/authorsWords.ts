/** Words of the edition that a compiled cell is given, each cell its own. */
const authorsWords = ["view", "show", "background", "live"] as const;

export type AuthorsWord = (typeof authorsWords)[number];

export const isAuthorsWord = (name: string): name is AuthorsWord =>
  (authorsWords as readonly string[]).includes(name);
