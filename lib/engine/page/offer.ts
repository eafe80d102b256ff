/** Puts a button before a place, and behind it why what it does could not be done. */
export function offer(
  place: Element,
  label: string,
  action: string,
  act: () => Promise<unknown>,
): void {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["action"] = action;
  button.textContent = label;
  const fault = document.createElement("span");
  fault.setAttribute("role", "status");
  place.before(button, fault);
  button.addEventListener("click", () => {
    fault.textContent = "";
    act().catch((error: unknown) => (fault.textContent = (error as Error).message));
  });
}
