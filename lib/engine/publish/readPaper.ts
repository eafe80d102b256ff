import { pathToFileURL } from "node:url";
import type { Paper } from "../paper.js";
import type { Project } from "../project.js";

/** The paper as its compiled library describes it. */
export async function readPaper({ description }: Project): Promise<Paper> {
  const { href } = pathToFileURL(description);
  return ((await import(href)) as { paper: Paper }).paper;
}
