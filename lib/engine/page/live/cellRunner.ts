interface Application {
  readonly shell: {
    widgets(area: "main"): Iterable<Panel>;
    activateById(id: string): void;
  };
  readonly commands: { execute(name: string): Promise<unknown> };
}

interface Panel {
  readonly id: string;
  readonly content: {
    readonly widgets?: readonly { readonly node: Element }[];
    activeCellIndex: number;
    select(cell: { readonly node: Element }): void;
    deselectAll(): void;
  };
}

/**
 * Runs cells in their order, where the front end lets a page act: JupyterLab and Notebook 7 give their
 * application to pages if they are started so, as `npm run lab` starts them.
 */
export function cellRunner(): ((cells: readonly Element[]) => Promise<void>) | undefined {
  const { jupyterapp: app } = globalThis as { jupyterapp?: Application };
  if (!app) return undefined;
  return async (wanted) => {
    for (const { id, content } of app.shell.widgets("main")) {
      const cells = content.widgets?.filter(({ node }) => wanted.includes(node)) ?? [];
      if (cells.length === 0) continue;
      app.shell.activateById(id);
      const before = content.activeCellIndex;
      content.deselectAll();
      content.activeCellIndex = content.widgets!.indexOf(cells[0]!);
      for (const cell of cells) content.select(cell);
      await app.commands.execute("notebook:run-cell");
      content.deselectAll();
      content.activeCellIndex = before;
    }
  };
}
