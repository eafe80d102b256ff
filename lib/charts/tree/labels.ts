import { between, china, chinaAt, leaves, nature, outsiders, outsidersAt, type Point } from "./geometry.js";
import { short } from "./payoffText.js";

/** A word of the drawing; `at` places it beside its point, in Plotly's terms. */
export interface Word extends Point {
  readonly text: string;
  readonly at: string;
}

/** Words at the branches that have grown so far, and the belief at the information set. */
export function treeLabels(moves: number, p?: number, mu?: number, muStar?: number): Word[] {
  return [
    ...odds(p),
    ...(moves < 2 ? [] : messages()),
    ...(moves < 3 ? [] : belief(mu, muStar)),
    ...(moves < 4 ? [] : replies()),
  ];
}

function odds(p: number | undefined): Word[] {
  const [strong, weak] = p === undefined ? ["p", "1 − p"] : [`p = ${short(p)}`, `1 − p = ${short(1 - p)}`];
  return [
    { ...between(nature, china[0]!, 0.55), text: `Q<sub>H</sub>, ${strong}`, at: "top left" },
    { ...between(nature, china[1]!, 0.55), text: `Q<sub>L</sub>, ${weak}`, at: "bottom left" },
  ];
}

function messages(): Word[] {
  return outsiders.map((node) => {
    const from = chinaAt(node.capacity);
    const place = between(from, node, 0.55);
    const up = node.y > from.y;
    return { x: place.x, y: place.y + (up ? 0 : -0.06), text: node.signal, at: up ? "top left" : "bottom left" };
  });
}

function replies(): Word[] {
  return leaves.map((leaf) => {
    const place = between(outsidersAt(leaf.capacity, leaf.signal), leaf, 0.62);
    const up = leaf.action === "H";
    return { x: place.x, y: place.y + (up ? 0 : -0.1), text: leaf.action, at: up ? "top center" : "bottom center" };
  });
}

function belief(mu: number | undefined, muStar: number | undefined): Word[] {
  const x = outsiders[0]!.x + 0.06;
  if (mu === undefined) return [{ x, y: nature.y, text: "μ = Pr(Q<sub>H</sub> | ND)", at: "middle right" }];
  const cutoff = muStar === undefined ? [] : [{ x, y: nature.y - 0.18, text: `μ* = ${short(muStar)}`, at: "middle right" }];
  return [{ x, y: nature.y + 0.18, text: `μ = ${short(mu)}`, at: "middle right" }, ...cutoff];
}
