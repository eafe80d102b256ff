#!/usr/bin/env node
import { findProject } from "../engine/project.js";
import { runCommand, type Command } from "../engine/publish/runCommand.js";

const project = findProject(import.meta.url);

/** What only a checkout has a use for. */
const ofCheckout: Record<string, Command> = {
  async derive(args, log) {
    const { derive } = await import("./derive.js");
    derive(args, log);
  },
};

await runCommand(
  project,
  {
    async solve(args, log) {
      const { solveFile } = await import("./solve.js");
      solveFile(args, log);
    },

    ...(project.isInstalled ? {} : ofCheckout),
  },
  process.argv.slice(2),
);
