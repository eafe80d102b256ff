import { addScript } from "./addScript.js";

/** Style with the font of charts in it, for a picture that leaves the page; nothing where the page brings no font of its own. */
export function fontFaces(): Promise<string> {
  const carried = document.getElementById("fonts-source");
  if (carried) return Promise.resolve(carried.textContent);
  const { fonts } = document.body.dataset;
  if (!fonts) return Promise.resolve("");
  return (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = fonts;
    script.onload = () => resolve((globalThis as { chartFonts?: string }).chartFonts!);
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`fonts: expected a script at ${script.src}, found none`));
    };
    addScript(script);
  }));
}

let loading: Promise<string> | undefined;
