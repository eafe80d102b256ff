/** What is wrong with a figure's labels, one line a fault. */
export type Labels = string[];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Label {
  readonly text: string;
  readonly box: Box;
  /** On a ground of its own, under which lines end. */
  readonly grounded: boolean;
}

/** Draws a figure in the page, and reads where its labels meet a line, a mark, an edge or each other. Runs in the page. */
export async function readLabels(figure: {
  data: readonly object[];
  layout: object;
}): Promise<Labels> {
  await document.fonts.ready;
  const place = document.querySelector<HTMLElement>("#place")!;
  const { Plotly } = globalThis as unknown as {
    Plotly: {
      newPlot(place: HTMLElement, data: unknown, layout: unknown, config: object): Promise<unknown>;
      purge(place: HTMLElement): void;
    };
  };
  Plotly.purge(place);
  const { width, height } = figure.layout as { width: number; height: number };
  place.style.width = `${width}px`;
  place.style.height = `${height}px`;
  await Plotly.newPlot(place, figure.data, figure.layout, { displayModeBar: false });
  const outer = place.getBoundingClientRect();
  const within = ({ left, right, top, bottom }: Box): Box => ({
    left: left - outer.left,
    right: right - outer.left,
    top: top - outer.top,
    bottom: bottom - outer.top,
  });
  const all = (selector: string): SVGGraphicsElement[] => [
    ...place.querySelectorAll<SVGGraphicsElement>(selector),
  ];
  const isSeen = (element: Element): boolean => {
    for (let each: Element | null = element; each && each !== place; each = each.parentElement) {
      const { display, visibility, opacity } = getComputedStyle(each);
      if (display === "none" || visibility === "hidden" || Number(opacity) < 0.05) return false;
    }
    return true;
  };
  const texts = all("svg.main-svg text").filter(
    (element) => element.textContent?.trim() && isSeen(element),
  );
  /** A line of letters without the room above capitals and below letters without a tail. */
  const linesOf = (element: SVGGraphicsElement): Box[] => {
    const spans = [...element.querySelectorAll<SVGGraphicsElement>("tspan.line")];
    const lines = spans.length > 0 ? spans : [element];
    const heights = element.getBoundingClientRect();
    return lines.map((line) => {
      const box = lines.length === 1 ? heights : line.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(element).fontSize);
      const middle = (box.top + box.bottom) / 2;
      const half = Math.min((box.bottom - box.top) / 2, size * 0.45);
      return within({
        left: box.left,
        right: box.right,
        top: middle - half,
        bottom: middle + half,
      });
    });
  };
  const labels: Label[] = texts.flatMap((element) => {
    const ground = element.closest(".annotation-text-g")?.querySelector("rect.bg");
    const style = ground && getComputedStyle(ground);
    const grounded = Boolean(
      style && style.fill !== "none" && Number(style.fillOpacity) > 0 && !/, 0\)/.test(style.fill),
    );
    return linesOf(element).map((box) => ({ text: element.textContent!.trim(), box, grounded }));
  });
  /** Points of what is drawn as a line, two pixels apart. */
  const strokes = all(
    ".scatterlayer path.js-line, .shapelayer path, .xlines-above, .ylines-above",
  ).flatMap((path) => {
    const { stroke, strokeWidth, strokeOpacity } = getComputedStyle(path);
    const isLine = stroke !== "none" && parseFloat(strokeWidth) > 0 && Number(strokeOpacity) > 0;
    if (!isLine || !isSeen(path) || !(path instanceof SVGGeometryElement)) return [];
    const matrix = path.getScreenCTM()!;
    const length = path.getTotalLength();
    const points = Array.from({ length: Math.floor(length / 2) + 1 }, (_, k) => {
      const { x, y } = path.getPointAtLength(2 * k).matrixTransform(matrix);
      return [x - outer.left, y - outer.top] as const;
    });
    const kind = path.closest(".shapelayer")
      ? "a drawn line"
      : path.closest(".scatterlayer")
        ? "a curve"
        : "an axis";
    return [{ name: kind, points }];
  });
  const marks = all(".scatterlayer path.point, .barlayer .point path")
    .filter(isSeen)
    .map((path) => ({
      name: path.closest(".barlayer") ? "a bar" : "a point",
      box: within(path.getBoundingClientRect()),
    }))
    .filter(({ box }) => box.right - box.left > 1);
  const faults = new Set<string>();
  const small = texts.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 11.99);
  for (const element of small)
    faults.add(
      `"${element.textContent}" has letters of ${getComputedStyle(element).fontSize}, not 12px`,
    );
  const overlap = (a: Box, b: Box): number => {
    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return Math.min(x, y);
  };
  labels.forEach(({ text, box, grounded }, i) => {
    const { left, right, top, bottom } = box;
    if (left < -0.5 || right > width + 0.5 || top < -1 || bottom > height + 1)
      faults.add(
        `"${text}" is cut off by an edge: ${[left, right, top, bottom].map(Math.round).join(" ")}`,
      );
    for (const other of labels.slice(i + 1))
      if (other.text !== text || overlap(box, other.box) > 4)
        if (overlap(box, other.box) > 0.5)
          faults.add(
            `"${text}" and "${other.text}" overlap by ${overlap(box, other.box).toFixed(1)}`,
          );
    if (!grounded)
      for (const { name, points } of strokes)
        if (
          points.some(
            ([x, y]) => x > left + 0.5 && x < right - 0.5 && y > top + 0.5 && y < bottom - 0.5,
          )
        )
          faults.add(`"${text}" lies on ${name}`);
    for (const mark of marks)
      if (overlap(box, mark.box) > 1) faults.add(`"${text}" lies on a mark of ${mark.name}`);
  });
  return [...faults];
}
