import { interfaceWords as words } from "../interfaceWords.js";
import type { Paper } from "../paper.js";
import type { OpenInput } from "../words/input.js";
import { announce } from "./announce.js";
import type { Assumptions, PageInput } from "./assumptions.js";
import { bindControls } from "./controls.js";
import { copyText } from "./copyText.js";

/** An input that is an assumption, and neither a guess nor an answer. */
export type TrayInput = Exclude<PageInput, OpenInput>;

/** The assumptions tray: every assumption of the page in reach, what differs, reset, copy link. */
export interface Tray {
  /** Adds an input where its controls in the text stand among the others, once. */
  add(input: TrayInput, inText: HTMLElement): void;
  /** Says what differs, once the inputs are known, and drops those that have left the text. */
  draw(): void;
  /**
   * Holds only these inputs, the paper's own first; all, in the order of the text, where none are named.
   *
   * @returns the height that it takes
   */
  only(keys?: readonly string[]): number;
}

type Numbers = Readonly<Record<string, number>>;

interface Row {
  readonly key: string;
  readonly end: AbortController;
  /** The input's controls in the text, and in the tray. */
  readonly inText: HTMLElement;
  readonly element: HTMLElement;
}

/**
 * @param link - the address of the page as it stands
 * @param first - keys of the inputs that come first on a stage, in order
 * @param maintained - what to say of the assumptions, if anything
 */
export function createTray(
  assumptions: Assumptions,
  link: () => string,
  first: readonly string[],
  maintained: Paper["maintained"] = () => "",
): Tray {
  const tray = document.querySelector<HTMLElement>("#tray")!;
  const list = tray.querySelector<HTMLElement>(".tray-list")!;
  const summary = tray.querySelector<HTMLElement>(".tray-summary")!;
  const reset = tray.querySelector<HTMLButtonElement>("[data-action=reset]")!;
  const copy = tray.querySelector<HTMLButtonElement>("[data-action=copy]")!;
  const toggle = tray.querySelector<HTMLButtonElement>(".tray-toggle")!;
  const note = document.createElement("p");
  note.className = "tray-note";
  note.setAttribute("role", "status");
  list.before(note);
  const rows: Row[] = [];
  // On a wide screen a slider stands once in view: the text's own, as long as it is there.
  const twins = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      rows
        .find(({ inText }) => inText === target)
        ?.element.classList.toggle("is-beside", isIntersecting);
  });
  let wanted: readonly string[] | undefined;
  const rank = ({ key }: Row): number =>
    (first.indexOf(key) + first.length + 1) % (first.length + 1);
  const arrange = (): void => {
    const isWanted = ({ key, inText }: Row): boolean =>
      wanted?.includes(key) ?? (first.includes(key) || !inText.closest("details:not([open])"));
    for (const row of rows) row.element.hidden = !isWanted(row);
    const order = wanted ? [...rows].sort((a, b) => rank(a) - rank(b)) : rows;
    order.forEach(({ element }, i) => {
      if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
    });
    tray.hidden = !rows.some(isWanted);
  };
  const draw = (): void => {
    for (const row of rows.filter(({ inText }) => !inText.isConnected)) {
      rows.splice(rows.indexOf(row), 1);
      row.end.abort();
      row.element.remove();
      twins.unobserve(row.inText);
    }
    const changed = assumptions.inputs().filter(({ key }) => assumptions.isChanged(key));
    summary.textContent =
      changed.length === 0 ? words.asInTheText : `${changed.length} ${words.changed}`;
    tray.classList.toggle("is-changed", changed.length > 0);
    const numbers = assumptions.inputs().map(({ key }) => [key, assumptions.get(key)] as const);
    const said = maintained(
      Object.fromEntries(numbers.filter(([, value]) => typeof value === "number")) as Numbers,
    );
    if (note.textContent !== said) note.textContent = said;
    reset.disabled = assumptions.inputs().every(({ key }) => assumptions.isUntouched(key));
  };
  const isReset = document.createElement("div");
  isReset.innerHTML = `<p class="prose">${words.isReset}</p>`;
  reset.addEventListener("click", () => {
    for (const { key, value } of assumptions.inputs()) assumptions.set(key, value);
    announce("tray", isReset);
    // The button that was pressed is off.
    copy.focus();
  });
  copy.addEventListener("click", () => {
    void copyText(link(), copy);
  });
  toggle.addEventListener("click", () => {
    const open = tray.classList.toggle("is-open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  tray.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !tray.classList.contains("is-open")) return;
    toggle.click();
    toggle.focus();
  });
  assumptions.onChange(draw);
  // What was told of a reset is no longer so.
  assumptions.onChange(() => announce("tray"));
  // A part that is folded keeps its inputs to itself, but for the paper's own, until it is open or they are asked for.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if ((target as Element).matches(".fold")) arrange();
    },
    true,
  );
  return {
    draw,
    only(keys) {
      wanted = keys;
      arrange();
      return tray.offsetHeight;
    },
    add(input, inText) {
      draw();
      if (rows.some(({ key }) => key === input.key)) return;
      const follows = (row: Row): boolean =>
        (inText.compareDocumentPosition(row.inText) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const element = inText.cloneNode(true) as HTMLElement;
      element.dataset["place"] = "tray";
      const end = new AbortController();
      // Before it stands beside its twin: radios of one name would be one group.
      bindControls(element, input, assumptions, end.signal);
      const found = rows.findIndex(follows);
      const place = found < 0 ? rows.length : found;
      list.insertBefore(element, rows[place]?.element ?? null);
      rows.splice(place, 0, { key: input.key, end, inText, element });
      twins.observe(inText);
      arrange();
      document.body.classList.add("has-tray");
      draw();
    },
  };
}
