import { autocompletion, type Completion, type CompletionContext } from "@codemirror/autocomplete";
import { linter, type Diagnostic } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { hoverTooltip, type EditorView } from "@codemirror/view";
import type { Fault } from "../../dataflow/judgeNotebook.js";
import type { Completion as Name, Explanation } from "../../dataflow/notebookTypes.js";

/** What is known of a cell's text while it is written; `at` counts letters. */
export interface Help {
  faults(text: string): Promise<readonly Fault[]>;
  complete(text: string, at: number): Promise<readonly Name[]>;
  describe(text: string, at: number, name: string): Promise<Omit<Explanation, "from" | "to">>;
  explain(text: string, at: number): Promise<Explanation | undefined>;
}

/** Time for a hand to go on writing, in milliseconds. */
const pause = 350;

/** Errors at their line, names to complete, and what is written on a name, as a reader types. */
export function typingHelp(help: Help): Extension {
  return [
    linter(
      async (view) => {
        const faults = await help.faults(textOf(view));
        return faults.map((fault) => diagnosticOf(view, fault));
      },
      { delay: pause },
    ),
    autocompletion({ override: [(context) => complete(help, context)] }),
    hoverTooltip(async (view, at) => {
      const found = await help.explain(textOf(view), at);
      return found
        ? { pos: found.from, end: found.to, create: () => ({ dom: explanation(found) }) }
        : null;
    }),
  ];
}

const textOf = ({ state }: EditorView): string => state.doc.toString();

/** At its place as long as the text has one: it may have been written on meanwhile. */
function diagnosticOf({ state: { doc } }: EditorView, fault: Fault): Diagnostic {
  const line = doc.line(Math.min(fault.line, doc.lines));
  const from = Math.min(fault.from ?? line.from + line.text.search(/\S|$/), doc.length);
  const to = Math.max(from, Math.min(fault.to ?? line.to, doc.length));
  return { from, to, severity: "error", message: fault.message, source: fault.code };
}

/**
 * Where there is nothing to offer, an empty list and not `null`: CodeMirror asks again after a list for what was typed
 * meanwhile, and after `null` it waits for the next key.
 */
async function complete(help: Help, context: CompletionContext) {
  const word = context.matchBefore(/[\w$]*/)!;
  const none = { from: word.from, options: [] };
  const before = context.state.sliceDoc(word.from - 1, word.from);
  if (!context.explicit && word.text === "" && !/[."'`]/.test(before)) return none;
  const text = context.state.doc.toString();
  const names = await help.complete(text, context.pos);
  const options = names.map(({ name, kind }): Completion => ({
    label: name,
    type: /^(const|let|var)$/.test(kind) ? "variable" : kind,
    info: async () => explanation(await help.describe(text, context.pos, name)),
  }));
  return options.length === 0 ? none : { from: word.from, options, validFor: /^[\w$]*$/ };
}

function explanation({ type, text }: Omit<Explanation, "from" | "to">): HTMLElement {
  const place = document.createElement("div");
  place.className = "explanation";
  const [code, words] = [document.createElement("code"), document.createElement("p")];
  code.textContent = type;
  words.textContent = text;
  place.append(code, words);
  return place;
}
