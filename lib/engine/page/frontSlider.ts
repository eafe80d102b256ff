import type { FrontPage } from "../paper.js";
import { renderMarkdown } from "../render/renderMarkdown.js";
import type { Symbols } from "../render/symbols.js";
import { announce, takeForKnown } from "./announce.js";
import type { Assumptions } from "./assumptions.js";
import { bindControls } from "./controls.js";

/** Makes the slider of the front page live; it is an assumption of all notebooks, so the links carry it along. */
export function bindFrontSlider(
  { taste }: FrontPage,
  symbols: Symbols,
  assumptions: Assumptions,
): void {
  const place = document.querySelector<HTMLElement>(".taste");
  if (!place || !taste) return;
  const input = { ...taste.input, key: taste.input.name };
  assumptions.declare(input);
  bindControls(place.querySelector<HTMLElement>(".input")!, input, assumptions);
  const prose = place.querySelector<HTMLElement>(".prose")!;
  const draw = (): void => {
    const { markdown } = taste.reply(assumptions.get(input.key) as number);
    prose.innerHTML = renderMarkdown(markdown, symbols);
  };
  takeForKnown("front", place);
  assumptions.onChange((key) => {
    if (key !== input.key) return;
    draw();
    announce("front", place);
  });
  draw();
}
