#!/usr/bin/env node
import { findProject } from "../engine/project.js";
import { parseWords } from "../engine/publish/parseWords.js";
import { runCommand, type Command } from "../engine/publish/runCommand.js";

const project = findProject(import.meta.url);

/** Those that need what only a checkout has. */
const ofCheckout: Record<string, Command> = {
  async derive(args, log) {
    const { derive } = await import("./derive.js");
    derive(args, log);
  },

  async bench(args, log) {
    const { values } = parseWords({ args, options: { help: { type: "boolean" } } });
    if (values.help)
      return log("npm run bench                         measures seconds, bytes and milliseconds");
    const { bench } = await import("../engine/publish/bench.js");
    const { benchSolver } = await import("./benchSolver.js");
    const { benchGambit } = await import("./benchGambit.js");
    const { benchDynamics } = await import("./benchDynamics.js");
    await bench(project, [benchSolver, benchGambit, benchDynamics], log);
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
