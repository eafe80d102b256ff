import type { Figure } from "../../lib/index.js";
import { light } from "../../lib/charts/palette.js";

/** What a reader sees at one place, in the units of the axes: a number or a word, and of what kind. */
export type Mark = Readonly<Record<string, Value>>;
type Value = string | number | boolean | null | undefined;
type Place = number | string;
type Look = Readonly<Record<string, Value>>;
type Pair = readonly [Place, Place];

/** How a mark reads: alike whatever the order of its parts, and to nine digits. */
export const read = (mark: Mark): string =>
  Object.entries(mark)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key} ${typeof value === "number" ? digits(value) : value}`)
    .join(", ");
const digits = (value: number): number => Number(value.toPrecision(9)) + 0;

// What a statement about a figure says of its marks

export const line = (of: string, path: readonly (Pair | null)[], look: Look): Mark[] =>
  path.map((at) => ({ is: "line", of, x: at?.[0] ?? "gap", y: at?.[1], ...look }));
export const area = (of: string, path: readonly (Pair | null)[], look: Look): Mark[] =>
  path.map((at) => ({ is: "area", of, x: at?.[0] ?? "gap", y: at?.[1], ...look }));
export const point = (of: string, [x, y]: Pair, look: Look): Mark => ({
  is: "point",
  of,
  x,
  y,
  ...look,
});
export const text = (of: string, [x, y]: Pair, says: Place, look: Look): Mark => ({
  is: "text",
  of,
  x,
  y,
  says: String(says),
  ...look,
});
/** A bar from one value to another, at a place of the other axis. */
export const bar = (of: string, at: Place, from: number, to: number, look: Look): Mark => ({
  is: "bar",
  of,
  at,
  from,
  to,
  ...look,
});
export const cell = (of: string, [x, y]: Pair, value: number, look: Look): Mark => ({
  is: "cell",
  of,
  x,
  y,
  value,
  ...look,
});
export const note = (says: string, [x, y]: Pair, colour: string, look: Look = {}): Mark => ({
  is: "note",
  says,
  x,
  y,
  colour,
  ...look,
});
/** A line across the figure at `x`. */
export const rule = (x: Place, colour: string, dash?: string): Mark => ({
  is: "rule",
  x0: x,
  x1: x,
  y0: 0,
  y1: 1,
  on: "paper",
  edge: colour,
  dash,
});
/** A band across the figure. */
export const band = (x0: Place, x1: Place, look: Look = { colour: "band" }): Mark => ({
  is: "box",
  x0,
  x1,
  y0: 0,
  y1: 1,
  on: "paper",
  ...look,
});

/** Values moved up until neighbours are a gap apart; the lowest stays. */
export function apart<T>(list: readonly T[], value: (item: T) => number, gap: number) {
  const sorted = [...list].sort((a, b) => value(a) - value(b));
  const at: number[] = [];
  for (const item of sorted) at.push(Math.max(value(item), (at.at(-1) ?? -Infinity) + gap));
  return sorted.map((item, i) => ({ item, at: at[i]! }));
}

// What a figure draws

/** A Plotly specification, loosely: what it may hold is what the reader below looks at. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Spec = Record<string, any>;

/** Every mark of a figure: of its traces, shapes and notes, the direction and kind of its axes, what a hand can do. */
export function drawn({ data, layout, handle: moved, taps = [] }: Figure): Mark[] {
  const ends = new Map<string, number>();
  return [
    ...data.flatMap((trace) => traceMarks(trace, (layout as Spec)["barmode"], ends)),
    ...((layout.shapes ?? []) as Spec[]).map(shapeMark),
    ...((layout.annotations ?? []) as Spec[]).map(noteMark),
    ...Object.entries(layout).flatMap(([key, axis]) =>
      /^[xy]axis/.test(key) ? axisMark(key, axis as Spec) : [],
    ),
    ...(layout.showlegend ? (data as readonly Spec[]) : [])
      .filter(({ showlegend }) => showlegend !== false)
      .map(({ name }) => entry(name)),
    ...(moved ? [handle(moved.input, moved.x)] : []),
    ...taps.map(({ from, to, sets }) => tap(from, to, sets)),
    ...groundMark(layout.paper_bgcolor as string),
  ];
}

/** What the whole of a figure stands on, where that is no bare page. */
const groundMark = (colour: string): Mark[] =>
  named(colour) === "none" ? [] : [ground(named(colour)!)];

const colours = new Map<string, string>(Object.entries(light).map(([name, hex]) => [hex, name]));
/** A colour by its name in the palette, and how pale it is where its last two digits say so. */
const named = (colour: string | undefined): string | undefined =>
  colour === undefined
    ? undefined
    : (colours.get(colour) ??
      colour
        .replace(/^rgba.*,0\)$/, "none")
        .replace(/^(#\w{6})(\w\w)$/, (_, hex: string, pale: string) => `${named(hex)} ${pale}`));
const each = <T>(value: T | readonly T[], i: number): T =>
  Array.isArray(value) ? (value as readonly T[])[i]! : (value as T);
/** Words without their looks; a change of colour stays. */
const plain = (words: string, tags = /<[^>]*>/g): string =>
  words
    .replace(/<br>/g, " / ")
    .replace(/<span style="color:(#\w+)">/g, (_, colour: string) => `[${named(colour)}] `)
    .replace(tags, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

function traceMarks(trace: Spec, barmode: string, ends: Map<string, number>): Mark[] {
  const of = trace["name"] ?? "";
  const on =
    [trace["xaxis"], trace["yaxis"]].filter((id) => id && id !== "y").join(" ") || undefined;
  if (trace["type"] === "heatmap") return cellMarks(trace, of, on);
  if (trace["type"] === "bar") return barMarks(trace, of, on, barmode, ends);
  const parts = String(trace["mode"]).split("+");
  if (
    trace["type"] !== "scatter" ||
    parts.some((part) => !["lines", "markers", "text"].includes(part))
  )
    throw new Error(
      `trace ${of}: expected a kind that is read, found ${trace["type"]}, ${trace["mode"]}`,
    );
  const { x, y, mode, line: stroke = {}, marker = {} } = trace as Spec;
  const xs: Place[] = x;
  const at = (i: number) => ({ of, on, x: xs[i], y: y[i] });
  const known = xs.flatMap((_, i) => (xs[i] === null || y[i] === null ? [] : [i]));
  const marks: Mark[] = [];
  if (trace["fill"])
    xs.forEach((_, i) =>
      marks.push({
        ...gapped(at(i)),
        is: "area",
        colour: named(trace["fillcolor"]),
        opacity: trace["opacity"],
        hatch:
          trace["fillpattern"] &&
          `${trace["fillpattern"].shape} ${named(trace["fillpattern"].fgcolor)}`,
        to: trace["fill"] === "toself" ? undefined : trace["fill"],
      }),
    );
  if (/lines/.test(mode) && stroke.width !== 0)
    xs.forEach((_, i) =>
      marks.push({
        ...gapped(at(i)),
        is: "line",
        colour: named(stroke.color),
        dash: stroke.dash === "solid" ? undefined : stroke.dash,
        heavy: stroke.width >= 3 || undefined,
      }),
    );
  if (/markers/.test(mode) && each(marker.opacity, 0) !== 0)
    for (const i of known)
      marks.push({
        ...at(i),
        is: "point",
        colour: named(each(marker.color, i)),
        edge: named(marker.line?.color),
        symbol: each(marker.symbol, i),
        error:
          trace["error_y"]?.visible && trace["error_y"].type === "data"
            ? trace["error_y"].array[i]
            : undefined,
      });
  if (/text/.test(mode))
    for (const i of known)
      if (each(trace["text"], i) !== "")
        marks.push({
          ...at(i),
          is: "text",
          // What is bold or slanted says how sure it is.
          says: plain(each(trace["text"] as string, i), /<(?!\/?[bi]>)[^>]*>/g).trim(),
          colour: named(each(trace["textfont"].color, i)),
        });
  return marks;
}

const gapped = (at: Spec): Spec =>
  at["x"] === null || at["y"] === null ? { of: at["of"], on: at["on"], x: "gap" } : at;

function barMarks(
  trace: Spec,
  of: string,
  on: string | undefined,
  barmode: string,
  ends: Map<string, number>,
): Mark[] {
  const [places, values] =
    trace["orientation"] === "h" ? [trace["y"], trace["x"]] : [trace["x"], trace["y"]];
  const { color, opacity = trace["opacity"], line: edge, pattern } = trace["marker"];
  return (values as number[]).map((value, i) => {
    const place: Place = places[i];
    const from = barmode === "stack" ? (ends.get(String(place)) ?? 0) : (trace["base"]?.[i] ?? 0);
    ends.set(String(place), from + value);
    return {
      is: "bar",
      of,
      on,
      lies: trace["orientation"] === "h" || undefined,
      at: typeof place === "string" ? plain(place) : place,
      from,
      to: from + value,
      colour: named(each(color, i)),
      edge: named(each(edge?.color, i)),
      opacity: each(opacity, i) === 1 ? undefined : each(opacity, i),
      hatch: pattern && `${pattern.shape} ${named(each(pattern.fgcolor, i))}`,
      says: trace["text"] && plain(trace["text"][i]),
      ink: named(trace["textfont"]?.color),
    };
  });
}

function cellMarks(trace: Spec, of: string, on: string | undefined): Mark[] {
  const z: (number | null)[][] = trace["z"];
  const middles = (edges: number[] | undefined, count: number): number[] =>
    edges === undefined
      ? Array.from({ length: count }, (_, i) => i)
      : edges.length > count
        ? edges.slice(1).map((edge, i) => (edge + edges[i]!) / 2)
        : edges;
  const [xs, ys] = [middles(trace["x"], z[0]!.length), middles(trace["y"], z.length)];
  const [low, high] = trace["colorscale"] as [[number, string], [number, string]];
  const scale = `${trace["zmin"] + low[0]} ${named(low[1])} to ${trace["zmax"] * high[0]} ${named(high[1])}`;
  return z.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null ? [] : [{ is: "cell", of, on, x: xs[c], y: ys[r], value, scale }],
    ),
  );
}

/** What a shape stands on: two axes of values, unless it says so. */
const standing = ({ xref = "x", yref = "y" }: Spec): string | undefined =>
  xref !== "x" ? `${xref} ${yref}` : yref === "y" ? undefined : yref;

const shapeMark = (shape: Spec): Mark => ({
  is: ({ rect: "box", line: "rule" } as Spec)[shape["type"]],
  x0: shape["x0"],
  x1: shape["x1"],
  y0: shape["y0"],
  y1: shape["y1"],
  on: standing(shape),
  colour: named(shape["fillcolor"]),
  edge: shape["line"].width === 0 ? undefined : named(shape["line"].color),
  dash: shape["line"].dash === "solid" ? undefined : shape["line"].dash,
});

const noteMark = (each: Spec): Mark => ({
  is: "note",
  says: plain(each["text"]),
  x: each["x"],
  y: each["y"],
  on: standing(each),
  colour: named(each["font"]?.color),
  arrow: each["showarrow"] || undefined,
});

/** An axis that is not linear, runs the other way, or says in words what stands where. */
function axisMark(key: string, axis: Spec): Mark[] {
  const type = axis["type"];
  const down = axis["autorange"] === "reversed" || axis["range"]?.[0] > axis["range"]?.[1];
  const names = axis["ticktext"]?.map(
    (says: string, i: number) => `${plain(says)} at ${digitsOf(axis["tickvals"][i])}`,
  );
  return type || down || names
    ? [{ is: "axis", of: key, type, down: down || undefined, names: names?.join("; ") }]
    : [];
}
const digitsOf = (value: Place): Place => (typeof value === "number" ? digits(value) : value);

/** Marks that lie outside of what an axis of numbers or dates shows. */
export function outOfSight(figure: Figure): string[] {
  const layout = figure.layout as Spec;
  return drawn(figure).flatMap((mark) =>
    (["x", "y", "x0", "x1", "from", "to"] as const).flatMap((place) => {
      if (/\d/.test(place) && mark["is"] !== "box") return [];
      const lies = mark["lies"] ? "x" : "y";
      const side = place.length > 2 || place === "to" ? lies : place.slice(0, 1);
      const on = String(mark["on"] ?? "");
      if (/paper|domain/.test(on) && side === "y") return [];
      const id = new RegExp(`${side}\\d`).exec(on)?.[0] ?? side;
      const own = layout[id.replace(side, `${side}axis`)];
      if (!own) return [`without ${id}: ${read(mark)}`];
      const { range, type } = own;
      const value = mark[place];
      if (!range || mark["is"] === "note" || typeof value !== typeof range[0]) return [];
      const shown = type === "log" ? Math.log10(value as number) : value!;
      const [low, high] = [...range].sort((a, b) => (a < b ? -1 : 1));
      return shown! < low || shown! > high ? [read(mark)] : [];
    }),
  );
}

/** The look of an axis. */
export const axis = (of: string, look: Look): Mark => ({ is: "axis", of, ...look });
/** A place where a reader can move an input. */
export const handle = (input: string, x: number): Mark => ({ is: "handle", input, x });
/** A line that puts inputs at options when it is clicked. */
export const tap = ([x0, y0]: Pair, [x1, y1]: Pair, sets: Look): Mark => ({
  is: "tap",
  ...{ x0, y0, x1, y1 },
  ...sets,
});
export const ground = (colour: string): Mark => ({ is: "ground", colour });
/** A trace that the legend names. */
export const entry = (of: string): Mark => ({ is: "entry", of });
/** What an axis says, and where. */
export const placed = (names: readonly string[], at: (i: number) => number = (i) => i): string =>
  names.map((says, i) => `${says} at ${digits(at(i))}`).join("; ");
