import { loadPart } from "../loadPart.js";

/** What a page that uses a part of the library can have of the rest: all of it, and all tables, come with the first name that it lacks. */
export async function fromLibrary(module: string, name: string): Promise<unknown> {
  await loadPart("library");
  const { wholeLibrary } = globalThis as unknown as {
    wholeLibrary: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const found = wholeLibrary[module]!;
  return name === "*" ? found : found[name];
}
