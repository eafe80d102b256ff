/** Reads data files from the copy that the page carries, whose library has no place of its own. */
export function dataReader(): (name: string) => string {
  return (name) => {
    const { __notebookData: carried } = globalThis as {
      __notebookData?: Record<string, string>;
    };
    const text = carried?.[name];
    if (text === undefined) throw new Error(`data/${name}: expected a file, found none`);
    return text;
  };
}
