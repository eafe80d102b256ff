import { addScript } from "./addScript.js";

const loading = new Map<string, Promise<void>>();

/**
 * Runs, once, a part of the edition that a page has no use for until it is asked for: the script beside it, or the
 * text that a single-file edition carries. What it brings, it leaves under a global name.
 *
 * @throws Error naming the script that is not there
 */
export function loadPart(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const part = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    const carried = document.getElementById(`${name}-source`);
    if (carried) {
      script.textContent = carried.textContent;
      addScript(script);
      return resolve();
    }
    script.src = `assets/${name}.js`;
    script.onload = () => resolve();
    script.onerror = () =>
      reject(new Error(`${name}: expected a script at ${script.src}, found none`));
    addScript(script);
  });
  loading.set(name, part);
  part.catch(() => loading.delete(name));
  return part;
}
