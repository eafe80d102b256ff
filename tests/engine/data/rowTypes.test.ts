import { describe, expect, it } from "vitest";
import { codebook } from "../../../lib/engine/data/codebook.js";
import { rowTypes } from "../../../lib/engine/data/rowTypes.js";
import type { Description } from "../../../lib/engine/data/schema.js";

const description: Description = {
  resources: [
    {
      name: "tides",
      path: "tides.csv",
      title: "Tides",
      description: "High water by day. 2020 is missing.",
      status: "public record",
      licenses: [{ name: "facts", title: "Facts */ cited" }],
      schema: {
        fields: [
          { name: "day", title: "Day", type: "date", constraints: { required: true } },
          { name: "level", title: "Level (m)", type: "number", description: "Above */ zero" },
          { name: "moon", type: "string", constraints: { required: true, enum: ["new", "full"] } },
          { name: "storm", type: "boolean", trueValues: ["yes"], falseValues: ["no"] },
        ],
        primaryKey: ["day"],
      },
    },
  ],
};

describe("rowTypes", () => {
  it("gives a column its type, and null where no value is required", () => {
    const text = rowTypes(description);
    expect(text).toContain('readonly "tides": {');
    expect(text).toContain("readonly day: string;");
    expect(text).toContain("readonly level: number | null;");
    expect(text).toContain('readonly moon: "new" | "full";');
    expect(text).toContain("readonly storm: boolean | null;");
  });

  it("puts a column between quotes that TypeScript would not take for a name", () => {
    const [table] = description.resources;
    const fields = ["class", "a b", "1st"].map((name) => ({ name, type: "integer" as const }));
    const text = rowTypes({ resources: [{ ...table!, schema: { ...table!.schema, fields } }] });
    for (const name of ["class", '"a b"', '"1st"'])
      expect(text).toContain(`readonly ${name}: number | null;`);
  });

  it("never ends its own comment", () => {
    expect(rowTypes(description).match(/\*\//g)).toHaveLength(
      rowTypes(description).match(/\/\*/g)!.length,
    );
  });
});

describe("codebook", () => {
  const mark =
    "<!-- Written by npm run schema from datapackage.json and the files; not to be edited. -->";
  const users = (): string[] => ["01", "03"];
  const read = (): string => "day,level,moon,storm\n2021-01-01,1,new,\n2021-01-02,2,full,no\n";

  it("keeps what is above the mark, and says of each table size, status, licence and columns", () => {
    const text = codebook(`# Mine\n${mark}\nold`, description, read, users);
    expect(text.startsWith(`# Mine\n${mark}\n`)).toBe(true);
    expect(text).not.toContain("old");
    expect(text).toContain(
      "Tides: 2 rows, 4 columns. **Status: public record.**\nHigh water by day.\n2020 is missing.\nUsed in notebook 01, 03.\nLicence: Facts */ cited.",
    );
    expect(text).toContain("](#tidescsv) | Tides | 2 | public record | 01, 03 |");
    expect(text).toContain("| `day` | date, key | 2021-01-01 to 2021-01-02 |  |");
    expect(text).toContain("| `level` | number, m | 1 to 2 |  | above */ zero |");
    expect(text).toContain("| `storm` | yes or no |  | 1 |");
  });

  it("refuses a codebook without the mark", () => {
    expect(() => codebook("# Mine", description, read, users)).toThrow(
      /^data\/README\.md: expected the line <!-- Written by/,
    );
  });
});
