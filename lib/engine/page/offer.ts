/** A button, and behind it why what it does could not be done. */
export function offer(
  label: string,
  action: string,
  act: () => Promise<unknown>,
): [button: HTMLButtonElement, fault: HTMLElement] {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["action"] = action;
  button.textContent = label;
  const fault = document.createElement("span");
  fault.setAttribute("role", "status");
  button.addEventListener("click", () => {
    fault.textContent = "";
    act().catch((error: unknown) => (fault.textContent = (error as Error).message));
  });
  return [button, fault];
}
