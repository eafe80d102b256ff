import { escapeHtml } from "./escapeHtml.js";

/** Calm box at a cell that failed. */
export const failureHtml = ({ message }: Error): string =>
  `<div class="failure" role="alert"><p><strong>This could not be computed.</strong> ${escapeHtml(message)}</p></div>`;
