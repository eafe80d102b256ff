import { renderMarkdown } from "../render/renderMarkdown.js";
import { silenceReply, silenceSlider } from "../../charts/silenceReply.js";
import { announce } from "./announce.js";
import type { Assumptions } from "./assumptions.js";
import { bindControls } from "./controls.js";

/** Makes the slider of the front page live; it is the prior of every notebook, so the links carry it along. */
export function bindFrontSlider(assumptions: Assumptions): void {
  const place = document.querySelector<HTMLElement>(".taste");
  if (!place) return;
  const input = { ...silenceSlider, key: silenceSlider.name };
  assumptions.declare(input);
  bindControls(place.querySelector<HTMLElement>(".input")!, input, assumptions);
  const prose = place.querySelector<HTMLElement>(".prose")!;
  const draw = (): void => {
    prose.innerHTML = renderMarkdown(silenceReply(assumptions.get(input.key) as number).markdown);
  };
  assumptions.onChange((key) => {
    if (key !== input.key) return;
    draw();
    announce("front", prose.textContent);
  });
  draw();
}
