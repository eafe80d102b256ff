/** A comment of a Markdown cell that is for the speaker alone: neither Jupyter nor the page shows it. */
export const notesIn = /<!--\s*notes:([\s\S]*?)-->/g;
