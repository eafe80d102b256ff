import { spokenFormula, spokenLetters } from "./spokenFormula.js";

/** Of a paragraph. */
const end = "\u2029";

/** The sentences of an element's prose as they are said: formulas in words, and nothing that is not in view. */
export function spokenText(element: Element): string[] {
  const prose = [...element.querySelectorAll(".prose:not(details *)")];
  return prose.flatMap((each) => {
    const said = each.cloneNode(true) as Element;
    for (const hidden of said.querySelectorAll("details, [hidden]")) hidden.remove();
    for (const formula of said.querySelectorAll(".math")) {
      const mathml = formula.querySelector("math");
      formula.replaceWith(mathml ? ` ${spokenFormula(mathml)} ` : formula.textContent);
    }
    for (const low of said.querySelectorAll("sub")) low.prepend(" ");
    for (const block of said.querySelectorAll("p, li, h1, h2, h3, h4, td, th")) block.append(end);
    return said
      .textContent!.split(end)
      .flatMap((block) => block.split(/(?<=[.!?…][”"’)]?)\s+(?=\S)/))
      .map((sentence) =>
        spokenLetters(sentence)
          .replace(/\s+/g, " ")
          .replace(/ (?=[.,;:!?)])/g, "")
          .trim(),
      )
      .filter(Boolean);
  });
}
