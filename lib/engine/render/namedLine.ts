import { escapeHtml } from "./escapeHtml.js";

/** A line of text behind its name; nothing where there is no text. */
export const namedLine = (name: string, text: string | undefined): string =>
  text ? `<p><strong>${name}:</strong> ${escapeHtml(text)}</p>` : "";
