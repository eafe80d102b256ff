import { findProject } from "../lib/engine/project.js";

/** This paper, as its commands know it. */
export const project = findProject(import.meta.url);
