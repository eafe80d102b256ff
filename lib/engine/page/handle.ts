import type { Handle } from "../figure/figure.js";

/** Pixels around a mark within which a pointer takes hold of it. */
const reach = 28;

/** What Plotly keeps of a drawn chart that turns pixels into values. */
interface Drawn {
  readonly _fullLayout?: {
    readonly xaxis: { p2d(pixel: number): number; d2p(value: number): number };
    readonly _size: { readonly l: number };
  };
}

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
  const fromLeft = ({ clientX }: PointerEvent): number | null => {
    const { _fullLayout: layout } = place as Drawn;
    return layout ? clientX - place.getBoundingClientRect().left - layout._size.l : null;
  };
  const isNear = (event: PointerEvent): boolean => {
    const at = fromLeft(event);
    return (
      at !== null &&
      Math.abs(at - (place as Drawn)._fullLayout!.xaxis.d2p(handles.get(place)!.x)) <= reach
    );
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
    if (dragging)
      move(handles.get(place)!.input, (place as Drawn)._fullLayout!.xaxis.p2d(fromLeft(event)!));
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    place.addEventListener(end, () => (dragging = false));
}
