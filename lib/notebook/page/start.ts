import type { Program } from "../program.js";
import { followAddress, readAddress } from "./address.js";
import { createAssumptions } from "./assumptions.js";
import { followCode } from "./code.js";
import { followContents } from "./contents.js";
import { bindFrontSlider } from "./frontSlider.js";
import { followMenu } from "./menu.js";
import { followPresentation } from "./presentation.js";
import { followScrolling } from "./scrolling.js";
import { startNotebook } from "./startNotebook.js";
import { explainSymbols } from "./symbols.js";
import { followTheme } from "./theme.js";
import { createTray } from "./tray.js";
import { createWorkers } from "./workers.js";

/** Notebooks keep a symbol's value under its own name, but where a library function has that name. */
const variables: Readonly<Record<string, string>> = { muStar: "cutoff" };

/** Brings the notebooks of a page to life: graph, controls, tray, address, symbols. */
export function start(programs: readonly Program[]): void {
  const carried = readAddress(location.hash);
  const notice = document.querySelector<HTMLElement>("#notice")!;
  const assumptions = createAssumptions(carried, (message) => {
    notice.append(message, " ");
    notice.hidden = false;
  });
  const tray = createTray(assumptions, carried);
  const background = createWorkers(programs);
  const notebooks = programs.map((program) =>
    startNotebook(program, assumptions, tray, carried.size > 0, background),
  );
  window.addEventListener("hashchange", () => assumptions.read(readAddress(location.hash)));
  followTheme();
  followCode();
  followContents();
  followMenu();
  followPresentation();
  bindFrontSlider(assumptions);
  const writeAddress = followAddress(assumptions, carried);
  explainSymbols((place, symbol) => {
    const article = place.closest<HTMLElement>("[data-notebook]");
    // Outside the notebooks stand the assumptions that they share.
    if (!article) return assumptions.get(symbol);
    const notebook = notebooks.find(({ name }) => name === article.dataset["notebook"])!;
    return notebook.valueOf(variables[symbol] ?? symbol);
  });
  void Promise.all(notebooks.map((notebook) => notebook.settled())).then(() => {
    if (carried.size > 0) writeAddress();
    followScrolling(assumptions);
    document.documentElement.dataset["live"] = "true";
  });
}
