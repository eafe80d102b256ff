import { buildSync } from "esbuild";

const opening = "var Plotly = (() => {\n";
const closing = "  return require_index();\n})();\n";
/** What the function that wraps the bundle returns to the page. */
const tail = "\nwindow.Plotly = Plotly;\nreturn Plotly;\n}));";

/**
 * Plotly with the trace types that charts draw and no other, minified, with the comments that must stay.
 *
 * The published bundle registers all types from closures inside one function, of which a bundler drops
 * nothing. Here the function is taken off, the closures are marked as free of effects, and the list is
 * cut. What is left of the registered list says so to the page as `Plotly.traceTypes`.
 *
 * @param source - text of `plotly.js-dist`
 * @param traceTypes - beside `scatter`, which is always there
 * @throws Error where the source is not made as that of the pinned version, or has no such trace type
 */
export function prunePlotly(source: string, traceTypes: readonly string[]): string {
  const body = splitOnce(source, opening)[1];
  const [modules, after] = splitOnce(body, closing);
  const comments = splitOnce(after, tail)[0];
  const [, list] = once(modules, /Plotly\.register\(\[\n {8}\/\/ traces\n([^\]]*)\]\);/);
  const registered = traceTypes.map((type) => {
    const [, name] = once(
      modules,
      new RegExp(`var (\\w+) = __commonJS\\(\\{\\n {4}"lib/${type}\\.js"`),
    );
    if (!list!.includes(`${name}(),`)) throw changed(`${name}() in the list of trace types`, 0);
    return `${name}()`;
  });
  const cut = splitOnce(modules, list!)
    .join(registered.join(", "))
    .replace(/^( {2}var \w+ = )(__commonJS|__esm)\(\{$/gm, "$1/* @__PURE__ */ $2({");
  const types = JSON.stringify(["scatter", ...traceTypes]);
  const contents = `${cut}window.Plotly = Object.assign(require_index(), { traceTypes: ${types} });\n${comments}`;
  const { outputFiles } = buildSync({
    stdin: { contents },
    bundle: true,
    format: "iife",
    write: false,
    minify: true,
    legalComments: "eof",
  });
  return outputFiles[0]!.text;
}

function splitOnce(text: string, mark: string): [string, string] {
  const [before, after, ...more] = text.split(mark);
  if (after === undefined || more.length > 0)
    throw changed(JSON.stringify(mark), after === undefined ? 0 : more.length + 1);
  return [before!, after];
}

function once(text: string, mark: RegExp): RegExpMatchArray {
  const found = [...text.matchAll(new RegExp(mark, "g"))];
  if (found.length !== 1) throw changed(String(mark), found.length);
  return found[0]!;
}

const changed = (mark: string, count: number): Error =>
  new Error(
    `plotly.js-dist: expected ${mark} once, found it ${count} times. Trace types are named as in lib/*.js of plotly.js; if the version is new, look into how its bundle is made.`,
  );
