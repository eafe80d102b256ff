/** Below `live()`: unfolds the licences of all that the page's script contains, which are unpacked only then. */
export function licences(notices: () => Promise<string>): HTMLElement {
  const details = document.createElement("details");
  details.className = "live-licences";
  const summary = document.createElement("summary");
  summary.textContent = "Licences";
  const text = document.createElement("pre");
  text.tabIndex = 0;
  details.append(summary, text);
  details.addEventListener(
    "toggle",
    () => {
      void notices().then((found) => {
        text.textContent = found;
      });
    },
    { once: true },
  );
  return details;
}
