import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { dataPackageSchema } from "./dataPackageSchema.js";
import { description } from "./descriptor.js";

const { resources } = description;
const check = new Ajv({ allErrors: true, strictTypes: false }).compile(dataPackageSchema);
/**
 * The published profile, https://datapackage.org/profiles/2.0/datapackage.json, word for word, as the
 * package check-datapackage 0.37.0 (MIT) carries it; the standard is in the public domain.
 */
const profile = readFileSync("tests/datasets/datapackage-2.0.json", "utf8");
const official = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
  JSON.parse(profile) as object,
);

/** A table to spoil, wherever it stands. */
const tableIn = (copy: any): any =>
  copy.resources.find(({ name }: { name: string }) => name === "announcements");

describe("datapackage.json", () => {
  it("validates against the published profile of Data Package 2.0", () => {
    expect(createHash("sha256").update(profile).digest("hex")).toBe(
      "34cf87616814215bc57b66d3cbabc4fc4f453de90710a0236d4924992f69623b",
    );
    official(description);
    expect(official.errors).toBeNull();
  });

  it.each([
    ["without resources", (copy: any) => delete copy.resources],
    ["with a resource that has no name", (copy: any) => delete tableIn(copy).name],
    [
      "with a field of an unknown type",
      (copy: any) => (tableIn(copy).schema.fields[0].type = "tonnes"),
    ],
    [
      "with a constraint that is no truth value",
      (copy: any) => (tableIn(copy).schema.fields[0].constraints.required = "yes"),
    ],
    ["with a licence that is no object", (copy: any) => (tableIn(copy).licenses = ["CC-BY-4.0"])],
  ])("would not validate %s", (_, spoil) => {
    const copy = structuredClone(description);
    spoil(copy);
    expect(official(copy)).toBe(false);
  });

  it("keeps the rules of this package too", () => {
    check(description);
    expect(check.errors).toBeNull();
  });

  it.each([
    ["an unknown type", (copy: any) => (tableIn(copy).schema.fields[0].type = "tonnes")],
    [
      "a column without a description",
      (copy: any) => delete tableIn(copy).schema.fields[0].description,
    ],
    ["a file without a licence", (copy: any) => (tableIn(copy).licenses = [])],
    ["a file without a source", (copy: any) => delete tableIn(copy).sources],
    ["a file without a number of rows", (copy: any) => delete tableIn(copy).rows],
    ["a file with a hash of another kind", (copy: any) => (tableIn(copy).hash = "md5:0")],
    ["a rule of no known kind", (copy: any) => (tableIn(copy).schema.rules = [{ less: ["a"] }])],
    [
      "a number with any number of decimals",
      (copy: any) =>
        delete copy.resources.find((each: any) => each.name === "us-imports").schema.fields[3]
          .decimals,
    ],
    ["a path out of the folder", (copy: any) => (tableIn(copy).path = "../other.csv")],
    ["a minimum for text", (copy: any) => (tableIn(copy).schema.fields[1].constraints.minimum = 1)],
  ])("would break them with %s", (_, spoil) => {
    const copy = structuredClone(description);
    spoil(copy);
    expect(check(copy)).toBe(false);
  });

  it("describes every file of the folder once, and no other", () => {
    const files = readdirSync("data").filter((name) => name.endsWith(".csv"));
    expect(resources.map(({ path }) => path).sort()).toEqual(files.sort());
    expect(resources.map(({ name }) => `${name}.csv`)).toEqual(resources.map(({ path }) => path));
  });

  it("takes each key from columns that cannot be missing", () => {
    for (const { schema, path } of resources)
      for (const name of schema.primaryKey ?? []) {
        const field = schema.fields.find((each) => each.name === name);
        expect(field?.constraints?.required, `${path}, ${name}`).toBe(true);
      }
  });

  it("asks a source and evidence of every row of the record", () => {
    const printed = ["quota-table", "announcements", "responses"];
    for (const { name, schema } of resources.filter((each) => !printed.includes(each.name)))
      for (const column of ["source", "evidence"])
        expect(
          schema.fields.find((field) => field.name === column)?.constraints?.required,
          `${name}, ${column}`,
        ).toBe(true);
  });

  it("states the licence of each source", () => {
    const of = (name: string): string[] =>
      resources.find((each) => each.name === name)!.licenses.map((each) => each.name);
    expect(of("gdp")).toEqual(["CC-BY-4.0"]);
    for (const name of [
      "prices-annual",
      "mine-production",
      "reserves",
      "import-reliance",
      "import-sources",
      "us-imports",
    ])
      expect(of(name)).toEqual(["us-public-domain"]);
    expect(of("price-index")).toEqual(["facts-cited"]);
  });
});

describe("data/README.md", () => {
  const codebook = readFileSync("data/README.md", "utf8");
  const sections = codebook.split(/^## /m).slice(1);

  it("has one section a file, in order, with its columns", () => {
    expect(sections.map((section) => section.split("\n")[0])).toEqual(
      resources.map(({ path }) => `\`${path}\``),
    );
    resources.forEach(({ schema }, index) => {
      const columns = [...sections[index]!.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
      expect(columns).toEqual(schema.fields.map(({ name }) => name));
    });
  });
});
