import type { Handle } from "../figure/figure.js";
import type { Drawn, DrawnAxis } from "./drawn.js";

/** Pixels around a mark within which a pointer takes hold of it. */
const reach = 28;

const handles = new WeakMap<HTMLElement, Handle>();

/**
 * Lets the reader drag an input's mark along a chart's horizontal axis; its slider does the same for the keyboard.
 *
 * @param move - told the value under the pointer
 */
export function bindHandle(
  place: HTMLElement,
  handle: Handle,
  move: (input: string, value: number) => void,
): void {
  const bound = handles.has(place);
  handles.set(place, handle);
  if (bound) return;
  place.dataset["handle"] = handle.input;
  /** The axis at which a pointer is, in a chart of several panels, and how far along it. */
  const along = ({ clientX }: PointerEvent): { axis: DrawnAxis; at: number } | null => {
    const { _fullLayout: layout } = place as Drawn;
    if (!layout) return null;
    const left = clientX - place.getBoundingClientRect().left;
    const axes = Object.keys(layout).filter((key) => /^xaxis\d*$/.test(key));
    const axis =
      axes
        .map((key) => layout[key] as DrawnAxis)
        .find(({ _offset: from, _length: length }) => left >= from && left <= from + length) ??
      layout.xaxis;
    return { axis, at: left - axis._offset };
  };
  const isNear = (event: PointerEvent): boolean => {
    const found = along(event);
    return found !== null && Math.abs(found.at - found.axis.d2p(handles.get(place)!.x)) <= reach;
  };
  let dragging = false;
  place.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || !isNear(event)) return;
    dragging = true;
    place.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  place.addEventListener("pointermove", (event) => {
    place.style.cursor = dragging || isNear(event) ? "ew-resize" : "";
    const found = dragging && along(event);
    if (found) move(handles.get(place)!.input, found.axis.p2d(found.at));
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    place.addEventListener(end, () => (dragging = false));
}
