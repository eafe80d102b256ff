import type { Description } from "./schema.js";

/**
 * What `data/datapackage.json` says of a paper's tables.
 *
 * @throws Error `data/datapackage.json: expected JSON, found …`, or a list of resources, or a file name that every system takes
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
  const { resources } = content as Description;
  const places = resources.map(({ path }) => String(path).toLowerCase());
  const wrong = resources.find(
    ({ path }, at) => !isFileName.test(path) || places.indexOf(places[at]!) !== at,
  );
  if (wrong)
    throw new Error(
      `${file}: expected paths of letters, digits, ".", "-" and "_" that differ by more than capitals and that Windows does not keep for itself, found "${wrong.path}". Rename the file.`,
    );
  return content as Description;
}

const isFileName = /^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))[\w-]+(\.[\w-]+)*$/i;
