import type { Project } from "../project.js";

/**
 * What a command says, with other commands called as this reader can: `npm run lint -- 02` in a checkout is
 * `npx NAME lint 02` where the package is installed, which has none of the checkout's scripts.
 */
export function inCallersWords(
  text: string,
  { name, isInstalled }: Project,
  commands: readonly string[],
): string {
  const call = new RegExp(
    `\\bnpm (?:run )?(?:--silent )?(${commands.concat("COMMAND").join("|")})\\b( --(?= ))?`,
    "g",
  );
  return isInstalled ? text.replace(call, `npx ${name} $1`) : text;
}
