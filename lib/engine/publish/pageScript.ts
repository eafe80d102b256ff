import { build, type BuildOptions } from "esbuild";
import type { Project } from "../project.js";
import type { Bundled } from "./assets.js";
import { scriptOptions } from "./scriptOptions.js";

/**
 * One script for a page, and the files of which something is in it.
 *
 * @param contents - its entry module
 * @param files - text of the data files that it carries, by name
 */
export async function pageScript(
  { folder }: Project,
  contents: string,
  files: Readonly<Record<string, string>>,
  more: Pick<BuildOptions, "plugins" | "external">,
): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    ...scriptOptions(files),
    absWorkingDir: folder,
    stdin: { contents, resolveDir: folder },
    ...more,
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { text: outputFiles[0]!.text, inputs: used.map(([name]) => name) };
}
