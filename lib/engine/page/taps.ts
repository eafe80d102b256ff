import type { Tap } from "../figure/figure.js";
import type { Drawn } from "./drawn.js";

/** Pixels around a line within which a click is a click on it. */
const reach = 16;

const tapsAt = new WeakMap<HTMLElement, readonly Tap[]>();

/** Lets the reader click a line of a chart to choose what it stands for. */
export function bindTaps(
  place: HTMLElement,
  taps: readonly Tap[],
  choose: (input: string, value: string) => void,
): void {
  const bound = tapsAt.has(place);
  tapsAt.set(place, taps);
  if (bound) return;
  const under = ({ clientX, clientY }: MouseEvent): Tap | undefined => {
    const { _fullLayout: layout } = place as Drawn;
    if (!layout) return undefined;
    const { left, top } = place.getBoundingClientRect();
    const { xaxis, yaxis } = layout;
    const pixels = ([x, y]: Tap["from"]): Tap["from"] => [
      left + xaxis._offset + xaxis.d2p(x),
      top + yaxis._offset + yaxis.d2p(y),
    ];
    const near = tapsAt.get(place)!.map((tap) => ({
      tap,
      away: distance([clientX, clientY], pixels(tap.from), pixels(tap.to)),
    }));
    const nearest = near.reduce((a, b) => (b.away < a.away ? b : a));
    return nearest.away <= reach ? nearest.tap : undefined;
  };
  place.addEventListener("click", (event) => {
    const tap = under(event);
    for (const [input, value] of Object.entries(tap?.sets ?? {})) choose(input, value);
  });
  place.addEventListener("pointermove", (event) => {
    place.style.cursor = under(event) ? "pointer" : "";
  });
}

/** From a point to the nearest point of a line. */
function distance([x, y]: Tap["from"], [ax, ay]: Tap["from"], [bx, by]: Tap["from"]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const way = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, way));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
