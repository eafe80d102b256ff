import type { CompiledCell } from "../../dataflow/program.js";
import type { Registration } from "../../dataflow/registration.js";
import type { CellPlace } from "../cellPlace.js";

/** A cell of a live notebook and its places in the page. */
export interface LiveCell {
  readonly registration: Registration;
  readonly compiled: CompiledCell;
  readonly place: CellPlace;
  /** The front end's cell. */
  readonly host: Element;
  readonly note: HTMLElement;
  /** Whether the page has run the cell to its end. */
  isLive: boolean;
  /** Why the page cannot run what the kernel could. */
  onlyInKernel: string | undefined;
  lostAt: number | undefined;
  /** Lets go of everything in the page. */
  end(): void;
}

export function createLiveCell(
  registration: Registration,
  compiled: CompiledCell,
  place: CellPlace,
  host: Element,
  controls: AbortController,
  unplot: (element: Element) => void,
): LiveCell {
  const { section } = place;
  const note = document.createElement("div");
  section.append(note);
  return {
    registration,
    compiled,
    place,
    host,
    note,
    isLive: false,
    onlyInKernel: undefined,
    lostAt: undefined,
    end() {
      place.endWait();
      controls.abort();
      unplot(section);
    },
  };
}
