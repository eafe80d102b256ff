import type { Notebook } from "../dataflow/notebook.js";
import { analyseNotebook, definerFor, type AnalysedNotebook } from "./analyseNotebook.js";
import type { View } from "./viewsOf.js";

/** A guess or a question of a notebook. */
export interface AskedInput extends View {
  readonly word: "guess" | "question";
  readonly cell: number;
  /** Numbers of the cells that depend on it, directly or through others. */
  readonly followers: ReadonlySet<number>;
}

export function askedInputs(notebook: AnalysedNotebook): AskedInput[] {
  return notebook.cells.flatMap(({ number: cell, views }) =>
    views.flatMap((view) =>
      view.word === "guess" || view.word === "question"
        ? [{ ...view, word: view.word, cell, followers: followersOf(notebook, view.name, cell) }]
        : [],
    ),
  );
}

function followersOf({ cells, values }: AnalysedNotebook, name: string, source: number) {
  const followers = new Set<number>();
  const visit = (name: string, definer: number): void => {
    for (const { number, references, definitions } of cells) {
      const uses = references.some(
        (each) => each.name === name && definerFor(values.get(name), number)?.cell === definer,
      );
      if (!uses || number === definer || followers.has(number)) continue;
      followers.add(number);
      for (const own of definitions) visit(own.name, number);
    }
  };
  visit(name, source);
  return followers;
}

/** Ids of the cells that a page holds back until the reader has guessed. */
export function heldCells(notebook: Pick<Notebook, "cells">): ReadonlySet<string> {
  const guesses = askedInputs(analyseNotebook(notebook)).filter(({ word }) => word === "guess");
  const held = new Set(guesses.flatMap(({ followers }) => [...followers]));
  return new Set(notebook.cells.filter(({ number }) => held.has(number)).map(({ id }) => id));
}
