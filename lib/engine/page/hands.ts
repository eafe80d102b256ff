import { interfaceWords as words } from "../interfaceWords.js";

/** Lets the hands of a class be counted at a guess among options: what most of them say becomes the guess. */
export function followHands(): void {
  for (const guess of document.querySelectorAll<HTMLElement>(".guess")) {
    const options = [...guess.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    const label = guess.querySelector(".label")!.textContent;
    const fields = options.map((option) => {
      const field = document.createElement("input");
      Object.assign(field, { type: "text", inputMode: "numeric", className: "number hands" });
      field.setAttribute("aria-label", `${words.hands} ${option.value}, ${label}`);
      field.placeholder = words.hands;
      // A place for the count stays with its option where the line breaks.
      const pair = document.createElement("span");
      const named = option.closest("label")!;
      named.replaceWith(pair);
      pair.append(named, field);
      return field;
    });
    const refusal = guess.querySelector<HTMLElement>(".refusal")!;
    const count = (): void => {
      if (options[0]!.disabled) return;
      const wrong = fields.find(({ value }) => !/^\s*\d*\s*$/.test(value));
      refusal.textContent = wrong ? words.notHands(wrong.value) : "";
      refusal.hidden = !wrong;
      const counts = fields.map(({ value }) => Number(value));
      const most = Math.max(...counts);
      // Where two have equally many, nobody has decided.
      const isDecided = !wrong && counts.filter((each) => each === most).length === 1;
      options.forEach((option, i) => (option.checked = isDecided && counts[i] === most));
      options[0]!.dispatchEvent(new Event("change", { bubbles: true }));
    };
    for (const field of fields) field.addEventListener("input", count);
  }
}
