/** A place in a notebook that a link leads to. */
export interface PlaceInNotebook {
  /** Name of the notebook, which begins with its number. */
  readonly name: string;
  /** Id of a heading or cell. */
  readonly place: string | undefined;
}

/**
 * Reads the address of a place in a notebook, as a notebook beside it writes it; nothing for any other address.
 *
 * @example placeInNotebook("02-the-game.ipynb#c-02-tree") // { name: "02-the-game", place: "c-02-tree" }
 */
export function placeInNotebook(address: string): PlaceInNotebook | undefined {
  const [, name, place] = /^(\d\d-[\w-]+)\.ipynb(?:#([\w-]+))?$/.exec(address) ?? [];
  return name === undefined ? undefined : { name, place };
}
