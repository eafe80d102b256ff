import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, so that none of them is left to the end with one processor idle. */
const longest = [
  "page/page",
  "notebooks/parity",
  "publish/cli",
  "tinyPaper",
  "agreement/agreement",
];

/** Begins with what takes longest; what else there is stays in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
