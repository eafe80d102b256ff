import type { Output } from "../../dataflow/notebook.js";
import { splitText } from "../../dataflow/splitLines.js";
import { foldAnswer, mimeBundles } from "../../render/mime.js";
import type { Displayable } from "../../words/displayable.js";
import type { Input } from "../../words/input.js";

/**
 * What a cell of the page shows, as a notebook's file holds it.
 *
 * @param isAnswer - whether it gives the answer of a guess away
 */
export function cellOutputs(
  result: readonly (Displayable | Input)[] | Error,
  isAnswer: boolean,
): Output[] {
  if (result instanceof Error) {
    const { name, message } = result;
    const traceback = [`${name}: ${message}`];
    return [{ ename: name, evalue: message, output_type: "error", traceback }];
  }
  return result.flatMap(mimeBundles).map((bundle) => {
    const data = isAnswer ? foldAnswer(bundle) : bundle;
    return splitText({ data, metadata: {}, output_type: "display_data" });
  });
}
