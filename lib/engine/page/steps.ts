/** What stands on a stage as one: a paragraph, a formula, a figure. Heights are in pixels. */
export interface Block {
  readonly kind: "title" | "words" | "figure" | "table";
  /** Whether a cell computed it, so that it belongs to the figure beside it. */
  readonly isComputed: boolean;
  /** Height in the wide column, and in the narrow one beside a figure: infinite where it is too wide for that. */
  readonly wide: number;
  readonly narrow: number;
  /** Keys of the inputs on which it depends, or which it asks for. */
  readonly inputs: readonly string[];
}

/** One screen of a presented section. */
export interface Step<B extends Block = Block> {
  readonly title: B | undefined;
  readonly blocks: readonly B[];
  /** The figure or table of the step; what else there is stands beside it. */
  readonly exhibit: B | undefined;
  readonly inputs: readonly string[];
}

export interface StageRoom {
  /** Height of what stands below a title. */
  height(title: Block | undefined): number;
  /** Height that these inputs take of the narrow column. */
  tray(inputs: readonly string[]): number;
}

const inputsOf = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap(({ inputs }) => inputs)),
];

/**
 * Cuts a section into screens: a figure with the sentence computed from it and as many words around it as fit
 * beside it; other words by themselves, as many as a screen holds.
 */
export function cutIntoSteps<B extends Block>(blocks: readonly B[], stage: StageRoom): Step<B>[] {
  const steps: Step<B>[] = [];
  let title: B | undefined;
  let words: B[] = [];
  const add = (blocks: readonly B[], exhibit?: B): void =>
    void steps.push({ title, blocks, exhibit, inputs: inputsOf(blocks) });
  const flush = (): void => {
    let screen: B[] = [];
    let filled = 0;
    for (const block of words) {
      if (screen.length > 0 && filled + block.wide > stage.height(title)) {
        add(screen);
        [screen, filled] = [[], 0];
      }
      screen.push(block);
      filled += block.wide;
    }
    if (screen.length > 0) add(screen);
    words = [];
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind === "title") {
      flush();
      title = block;
    } else if (block.kind === "words") words.push(block);
    else {
      const after = Number.isFinite(block.narrow) ? wordsAfter(blocks, at) : [];
      let step: B[] = [block];
      const take = (more: B): boolean => {
        const all = [...step, more];
        const height = all.reduce((sum, each) => sum + (each === block ? 0 : each.narrow), 0);
        const fits = height + stage.tray(inputsOf(all)) <= stage.height(title);
        if (fits) step = all;
        return fits;
      };
      // Its own sentence comes first, then what led to it, then what else is said of it.
      const own = after.find(({ isComputed, narrow }) => isComputed && Number.isFinite(narrow));
      if (own) take(own);
      if (Number.isFinite(block.narrow))
        while (words.length > 0 && take(words.at(-1)!)) words.pop();
      flush();
      for (const each of after) if (each !== own && !take(each)) break;
      add(
        blocks.filter((each) => step.includes(each)),
        block,
      );
      words = after.filter((each) => !step.includes(each));
      at += after.length;
    }
  }
  flush();
  return steps.length > 0 || title === undefined
    ? steps
    : [{ title, blocks: [], exhibit: undefined, inputs: [] }];
}

function wordsAfter<B extends Block>(blocks: readonly B[], at: number): B[] {
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind !== "words");
  return end < 0 ? rest : rest.slice(0, end);
}
