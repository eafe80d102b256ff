import { noProgress, type Progress } from "./progress.js";
import { defaultLimits, type Limits } from "./startRunner.js";

/** Where an edition is written, and within what limits it is run. */
export interface BuildOptions {
  /** A folder that is new, empty or holds an edition; `dist/edition` where there is none. */
  readonly out?: string | undefined;
  /** Whether code cells can be edited in the single file, which carries what that takes. */
  readonly editor?: boolean | undefined;
  readonly limits: Limits;
  readonly progress: Progress;
}

export const buildDefaults: BuildOptions = {
  limits: defaultLimits,
  progress: noProgress,
};

export interface Built {
  /** The page to open. */
  readonly file: string;
  /** What is wrong with the notebooks whose pages could not be built. */
  readonly failures: readonly string[];
}
