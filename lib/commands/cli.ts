#!/usr/bin/env node
import { findProject } from "../engine/project.js";
import { runCommand } from "../engine/publish/runCommand.js";

const project = findProject(import.meta.url);

await runCommand(
  project,
  {
    async solve(args, log) {
      const { solve } = await import("./solve.js");
      solve(args, log);
    },

    async derive(args, log) {
      const { derive } = await import("./derive.js");
      derive(args, log);
    },

    async bench(args, log) {
      if (args.includes("--help"))
        return log(
          "npm run bench                         measures seconds, bytes and milliseconds",
        );
      const { bench } = await import("../engine/publish/bench.js");
      const { benchSolver } = await import("./benchSolver.js");
      const { benchGambit } = await import("./benchGambit.js");
      const { benchDynamics } = await import("./benchDynamics.js");
      await bench(project, [benchSolver, benchGambit, benchDynamics], log);
    },
  },
  process.argv.slice(2),
);
