import { readFileSync } from "node:fs";
import type { Resource } from "../../lib/engine/data/schema.js";

export interface Description {
  readonly resources: readonly (Resource & {
    readonly title: string;
    readonly sources: readonly { readonly title: string }[];
    readonly licenses: readonly { readonly name: string; readonly title: string }[];
  })[];
}

export const description = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as Description;
export const readData = (path: string): string => readFileSync(`data/${path}`, "utf8");
