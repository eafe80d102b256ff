#!/usr/bin/env node
import { findProject } from "../engine/project.js";
import { runCommand } from "../engine/publish/runCommand.js";
import { solveFile } from "./solve.js";

// `solve`, as a program of its own where this package is installed.
await runCommand(findProject(import.meta.url), { solve: solveFile }, [
  "solve",
  ...process.argv.slice(2),
]);
