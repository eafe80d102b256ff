import { findProject } from "notebook-engine/project.js";
import { runCommand } from "notebook-engine/publish/runCommand.js";

await runCommand(findProject(import.meta.url), {}, process.argv.slice(2));
