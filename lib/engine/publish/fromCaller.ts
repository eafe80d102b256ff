import { resolve } from "node:path";

/**
 * A path as its writer means it: npm runs a script in the folder of its package, and tells where it was called.
 *
 * @example fromCaller("game.efg") // "/home/ada/game.efg", after `npm --prefix power run solve -- game.efg`
 */
export const fromCaller = (path: string): string => resolve(process.env["INIT_CWD"] ?? "", path);
