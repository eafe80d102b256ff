import { interfaceWords as words } from "../interfaceWords.js";
import { addButtons, type CellChanges } from "./cellBar.js";
import { offer } from "./offer.js";

/**
 * Below a notebook's article: adds a cell, takes the notebook away as it stands, and takes a file back, by a button or
 * dropped on the article.
 *
 * @param text - the notebook's file as it stands
 * @param take - takes a file
 */
export function carryNotebook(
  article: HTMLElement,
  add: CellChanges["add"],
  text: () => Promise<string>,
  take: (file: File) => Promise<void>,
): void {
  const name = article.dataset["notebook"]!;
  const line = article.nextElementSibling!.nextElementSibling!;
  line.insertAdjacentHTML(
    "beforeend",
    `<label>${words.openNotebook} <input type="file" accept=".ipynb" class="visually-hidden"></label> <span role="status"></span>`,
  );
  line.prepend(...addButtons(add));
  const download = offer(words.downloadNotebook, "notebook", async () => {
    const link = document.createElement("a");
    link.download = `${name}.ipynb`;
    link.href = `data:application/x-ipynb+json;charset=utf-8,${encodeURIComponent(await text())}`;
    link.click();
  });
  line.querySelector("label")!.before(...download);
  const say = line.querySelector("label + [role=status]")!;
  const open = (file: File): void => {
    say.textContent = "";
    take(file).catch((error: unknown) => (say.textContent = (error as Error).message));
  };
  const input = line.querySelector("input")!;
  input.addEventListener("change", () => {
    const [file] = input.files!;
    if (file) open(file);
    input.value = "";
  });
  article.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  article.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    open(file);
    line.scrollIntoView({ block: "nearest" });
  });
}
