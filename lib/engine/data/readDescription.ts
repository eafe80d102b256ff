import type { Description } from "./schema.js";

/**
 * What `data/datapackage.json` says of a paper's tables.
 *
 * @throws Error `data/datapackage.json: expected JSON, found …`, or a list of resources
 */
export function readDescription(readFile: (name: string) => string): Description {
  const file = "data/datapackage.json";
  let content: unknown;
  try {
    content = JSON.parse(readFile("datapackage.json"));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Error(`${file}: expected JSON, found ${error.message}`);
    throw error;
  }
  if (!Array.isArray((content as Partial<Description> | null)?.resources))
    throw new Error(`${file}: expected a list of resources, found none`);
  return content as Description;
}
