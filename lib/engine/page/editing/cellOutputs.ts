import type { Output } from "../../dataflow/notebook.js";
import { splitText } from "../../dataflow/splitLines.js";
import { foldAnswer, liveNote, mimeBundles } from "../../render/mime.js";
import type { Displayable } from "../../words/displayable.js";
import type { Input } from "../../words/input.js";

/**
 * What a cell of the page shows, as a notebook's file holds it.
 *
 * @param isAnswer - whether it gives the answer of a guess away
 * @param isLive - whether it calls `live()`
 */
export function cellOutputs(
  result: readonly (Displayable | Input)[] | Error,
  isAnswer: boolean,
  isLive: boolean,
): Output[] {
  if (result instanceof Error) {
    const { name, message } = result;
    const traceback = [`${name}: ${message}`];
    return [{ ename: name, evalue: message, output_type: "error", traceback }];
  }
  const bundles = [...(isLive ? [liveNote] : []), ...result.flatMap(mimeBundles)];
  return bundles.map((bundle) => {
    const data = isAnswer ? foldAnswer(bundle) : bundle;
    return splitText({ data, metadata: {}, output_type: "display_data" });
  });
}
