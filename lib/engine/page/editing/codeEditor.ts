import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { typescriptLanguage } from "@codemirror/lang-javascript";
import {
  bracketMatching,
  indentOnInput,
  LanguageSupport,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

export interface CodeEditor {
  text(): string;
  /** Puts another text in place of what is there, as one step that can be undone. */
  write(text: string): void;
  insert(at: number, text: string): void;
  focus(): void;
  end(): void;
}

/** What a hand on the keys asks for. */
export interface EditorKeys {
  run(): void;
  leave(): void;
  changed(): void;
}

/**
 * A cell's code or text to be written, in the page's own colours. Tab goes on to what follows, as everywhere on the page;
 * Ctrl+] and Ctrl+[ indent.
 *
 * @param name - what a screen reader calls it
 * @param isCode - whether it is TypeScript, and no plain text
 */
export function createCodeEditor(
  place: HTMLElement,
  name: string,
  source: string,
  keys: EditorKeys,
  isCode: boolean,
  more: Extension = [],
): CodeEditor {
  const act = (what: () => void) => (): boolean => {
    what();
    return true;
  };
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: source,
      extensions: [
        more,
        keymap.of([
          { key: "Shift-Enter", run: act(keys.run) },
          { key: "Mod-Enter", run: act(keys.run) },
          { key: "Ctrl-Enter", run: act(keys.run) },
          ...closeBracketsKeymap,
          ...historyKeymap,
          { key: "Escape", run: act(keys.leave) },
          ...defaultKeymap,
        ]),
        isCode ? code : [],
        // What does not fit would be cut, and hidden below the numbers of the lines.
        EditorView.lineWrapping,
        history(),
        drawSelection(),
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({ "aria-label": name, spellcheck: String(!isCode) }),
        EditorView.updateListener.of(({ docChanged }) => docChanged && keys.changed()),
        look,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    write: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    insert: (at, text) => view.dispatch({ changes: { from: at, insert: text } }),
    focus: () => view.focus(),
    end: () => view.destroy(),
  };
}

const code = [
  lineNumbers(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  new LanguageSupport(typescriptLanguage),
  syntaxHighlighting(classHighlighter),
];

const look = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--raised)",
    borderRadius: "6px",
    border: "1px solid var(--hairline)",
  },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": {
    fontFamily: '"JetBrains Mono", ui-monospace, monospace',
    fontSize: "0.82em",
    lineHeight: "1.55",
  },
  ".cm-content": { padding: "0.8rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1rem 0 0.4rem" },
  ".cm-gutters": { color: "var(--faint)", backgroundColor: "var(--raised)", border: "0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { background: "color-mix(in srgb, var(--focus) 28%, transparent)" },
  ".cm-tooltip": {
    fontFamily: '"Inter", system-ui, sans-serif',
    fontSize: "0.72rem",
    lineHeight: "1.45",
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--hairline)",
    borderRadius: "6px",
    boxShadow: "0 6px 24px rgb(0 0 0 / 0.14)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--ink)",
    backgroundColor: "var(--mark)",
  },
  ".cm-tooltip .explanation": { maxWidth: "30rem", padding: "0.4rem 0.7rem" },
  ".explanation code": { whiteSpace: "pre-wrap" },
  ".explanation p": { margin: "0.3rem 0 0" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--accent)", padding: "0.3rem 0.7rem" },
  ".cm-diagnosticSource": { color: "var(--faint)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--accent) 1px",
    textUnderlineOffset: "3px",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--faint)",
  },
});
