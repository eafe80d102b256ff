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
    const count = (): void => {
      const counts = fields.map(({ value }) => (/^\d+$/.test(value.trim()) ? Number(value) : 0));
      const most = Math.max(...counts);
      // Where two have equally many, nobody has decided.
      if (counts.filter((each) => each === most).length > 1) return;
      const option = options[counts.indexOf(most)]!;
      if (option.disabled || option.checked) return;
      option.checked = true;
      option.dispatchEvent(new Event("change", { bubbles: true }));
    };
    for (const field of fields) field.addEventListener("input", count);
  }
}
