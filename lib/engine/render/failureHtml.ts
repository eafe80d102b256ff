import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "./escapeHtml.js";

/** Calm box at a cell that failed. */
export const failureHtml = ({ message }: Error): string =>
  `<div class="failure" role="alert"><p><strong>${words.failed}</strong> ${escapeHtml(message)}</p></div>`;
