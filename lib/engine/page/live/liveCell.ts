import type { CompiledCell } from "../../dataflow/program.js";
import type { Registration } from "../../dataflow/registration.js";
import type { CellView } from "../cell.js";

/** A cell of a live notebook and its places in the page. */
export interface LiveCell {
  readonly registration: Registration;
  readonly compiled: CompiledCell;
  readonly place: HTMLElement;
  /** The front end's cell. */
  readonly host: Element;
  readonly output: HTMLElement;
  readonly note: HTMLElement;
  readonly view: CellView;
  failure: HTMLElement | undefined;
  runs: number;
  /** Whether the page has run the cell to its end. */
  isLive: boolean;
  /** Why the page cannot run what the kernel could. */
  onlyInKernel: string | undefined;
  lostAt: number | undefined;
  endWait(): void;
  /** Lets go of everything in the page. */
  end(): void;
}

export function createLiveCell(
  registration: Registration,
  compiled: CompiledCell,
  place: HTMLElement,
  host: Element,
  controls: AbortController,
  createView: (output: HTMLElement) => CellView,
  unplot: (element: Element) => void,
): LiveCell {
  const output = place.querySelector<HTMLElement>(":scope > .output")!;
  const note = document.createElement("div");
  place.append(note);
  return {
    registration,
    compiled,
    place,
    host,
    output,
    note,
    view: createView(output),
    failure: undefined,
    runs: 0,
    isLive: false,
    onlyInKernel: undefined,
    lostAt: undefined,
    endWait: () => {},
    end() {
      this.endWait();
      controls.abort();
      unplot(place);
    },
  };
}
