import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { dataReader } from "../../lib/engine/data/dataReader.js";
import { findProject } from "../../lib/engine/project.js";
import { paper } from "../../lib/paper.js";
import { project } from "../project.js";

/** Another paper, whose library has a package.json without a name, as ours has. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), "project-")));
for (const name of ["lib/dist/deep", "data"]) mkdirSync(join(folder, name), { recursive: true });
writeFileSync(join(folder, "package.json"), '{ "name": "tides" }');
writeFileSync(join(folder, "lib/package.json"), '{ "type": "module" }');
writeFileSync(join(folder, "data/tides.csv"), "height\n2\n");
const address = pathToFileURL(join(folder, "lib/dist/deep/live.js")).href;
afterAll(() => rmSync(folder, { recursive: true }));

describe("findProject", () => {
  it("finds the folder, the library and the description of the paper that a module belongs to", () => {
    expect(findProject(address)).toEqual({
      folder,
      name: "tides",
      version: "0",
      isInstalled: false,
      library: join(folder, "lib/dist/index.js"),
      description: join(folder, "lib/dist/paper.js"),
    });
  });

  it("says so where no package above a module has a name", () => {
    const lost = pathToFileURL(join(tmpdir(), "live.js")).href;
    expect(() => findProject(lost)).toThrow(
      `project: expected a package.json with a name above ${lost}, found none`,
    );
  });

  it("names our project as its description names the paper", () => {
    expect(project.name).toBe(paper.name);
  });
});

describe("dataReader", () => {
  it("reads the data of the paper that a module belongs to", () => {
    const read = dataReader(address);
    expect(read("tides.csv")).toBe("height\n2\n");
    expect(() => read("rain.csv")).toThrow("data/rain.csv: expected a file, found none");
  });

  it("looks for nothing before it reads", () => {
    const read = dataReader(pathToFileURL(join(tmpdir(), "live.js")).href);
    expect(() => read("tides.csv")).toThrow("expected a package.json with a name above");
  });
});
