import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkFile, describedFile, describeFiles } from "../../../lib/engine/data/describedFile.js";
import type { Resource } from "../../../lib/engine/data/schema.js";

const text = "a,b\n1,2\n3,4\n";
const hash = `sha256:${createHash("sha256").update(text).digest("hex")}`;
const resource: Resource = { name: "t", path: "t.csv", rows: 2, hash, schema: { fields: [] } };

describe("checkFile", () => {
  it("passes the file that was described, and what is not described", () => {
    expect(describedFile(text, "t.csv")).toEqual({ rows: 2, hash });
    expect(() => checkFile(resource, text)).not.toThrow();
    const { name, path, schema } = resource;
    expect(() => checkFile({ name, path, schema }, "a,b\n")).not.toThrow();
  });

  it.each([
    ["a row less", "a,b\n1,2\n", 1],
    ["another digit", "a,b\n1,2\n3,5\n", 2],
    ["no last line end", "a,b\n1,2\n3,4", 2],
  ])("names a file with %s, and says what to do", (_, other, rows) => {
    expect(() => checkFile(resource, other)).toThrow(
      new RegExp(
        `^data/t\\.csv: expected 2 rows and ${hash}, found ${rows} rows and sha256:\\w{64}\\. Restore the file, or enter the change with npm run schema\\.$`,
      ),
    );
  });
});

describe("describeFiles", () => {
  const before = `{"resources": [
  {
    "name": "t",
    "path": "t.csv",
    "title": "T"
  }
]}`;
  const resources = [resource];

  it("writes rows and hash behind the path, once, and nothing else", () => {
    const once = describeFiles(before, { resources }, () => text);
    expect(once).toBe(
      before.replace(
        '"path": "t.csv",',
        `"path": "t.csv",\n    "rows": 2,\n    "hash": "${hash}",`,
      ),
    );
    expect(describeFiles(once, { resources }, () => text)).toBe(once);
    expect(JSON.parse(describeFiles(once, { resources }, () => "a,b\n5,6\n"))).toMatchObject({
      resources: [{ rows: 1, title: "T" }],
    });
  });

  it("refuses a description that it cannot write into", () => {
    expect(() => describeFiles("{}", { resources }, () => text)).toThrow(
      'data/datapackage.json: expected "path": "t.csv", with a property behind it, found none',
    );
  });
});
