import type { Paper } from "../paper.js";
import { announce, takeForKnown } from "./announce.js";
import type { Assumptions } from "./assumptions.js";
import { catchUp, fallBehind } from "./behind.js";
import { createCellView, type Look } from "./cell.js";
import { bindControls } from "./controls.js";
import { moveTo } from "./moveTo.js";
import { typesetting } from "./typesetting.js";

/**
 * Makes the slider of the front page live; it is an assumption of all notebooks, so the links carry it along.
 *
 * @returns once what it says is said
 */
export async function bindFrontSlider(
  { front: { taste }, assumptions: known }: Paper,
  look: Look,
  assumptions: Assumptions,
): Promise<void> {
  const place = document.querySelector<HTMLElement>(".taste");
  if (!place || !taste) return;
  const input = { ...taste.input, key: taste.input.name };
  // What is cited or printed calls it as the notebooks do.
  assumptions.declare({ ...input, text: known[input.name]?.text ?? input.text });
  bindControls(place.querySelector<HTMLElement>(".input")!, input, assumptions);
  const output = place.querySelector<HTMLElement>(".output")!;
  const view = createCellView(
    output,
    look,
    () => undefined,
    (name, value) => moveTo(assumptions, name, value),
  );
  const draw = (baked: boolean): void =>
    view.show(taste.reply(assumptions.get(input.key) as number), baked);
  takeForKnown("front", place);
  assumptions.onChange(async (key) => {
    if (key !== input.key) return;
    fallBehind(place);
    try {
      await typesetting();
      draw(false);
    } finally {
      catchUp(place);
    }
    announce("front", place);
  });
  const asBuilt = assumptions.isUntouched(input.key);
  if (!asBuilt) await typesetting();
  draw(asBuilt);
}
