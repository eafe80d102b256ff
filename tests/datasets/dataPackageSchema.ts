/**
 * What this package asks of its description beyond the published profile of Data Package 2.0: a title,
 * description, source and licence for each file, a title and description for each column, and
 * nothing that the loaders would not check.
 */
const text = { type: "string", minLength: 1 };
const address = { type: "string", pattern: "^https?://" };
const strings = { type: "array", items: { type: "string" }, minItems: 1, uniqueItems: true };

const constraints = (bound: object): object => ({
  type: "object",
  minProperties: 1,
  additionalProperties: false,
  properties: { required: { const: true }, pattern: text, enum: strings, ...bound },
});

const number = {
  minimum: { type: "number" },
  maximum: { type: "number" },
  enum: false,
  pattern: false,
};
const plain = { minimum: false, maximum: false };
const column = { type: "string", pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$" };
const columns = { type: "array", items: column, minItems: 1, uniqueItems: true };

/** A rule between columns: these words, and no other. */
const rule = (properties: object, optional: object = {}): object => ({
  type: "object",
  required: Object.keys(properties),
  additionalProperties: false,
  properties: { ...properties, ...optional },
});
const rules = {
  type: "array",
  minItems: 1,
  items: {
    oneOf: [
      rule({ ascending: { ...columns, minItems: 2 } }),
      rule({ sum: columns, atMost: column }),
      rule({ begins: column, with: column }),
      rule({
        oneOf: {
          type: "array",
          minItems: 2,
          uniqueItems: true,
          items: { ...columns, minItems: 0 },
        },
      }),
      rule(
        { part: column, whole: { type: "object", minProperties: 1 }, within: columns },
        { among: { type: "object", additionalProperties: strings } },
      ),
    ],
  },
};

const field = (
  type: string,
  rules: object,
  own: object = {},
  required: readonly string[] = [],
): object => ({
  type: "object",
  required: ["name", "title", "type", "description", ...required],
  additionalProperties: false,
  properties: {
    name: column,
    title: text,
    type: { const: type },
    description: text,
    missingValues: strings,
    constraints: constraints(rules),
    ...own,
  },
});

const licence = {
  type: "object",
  required: ["name", "title"],
  additionalProperties: false,
  properties: {
    name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" },
    title: text,
    path: address,
  },
};

export const dataPackageSchema = {
  type: "object",
  required: ["$schema", "name", "title", "version", "created", "resources"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { const: "power-of-withholding" },
    title: text,
    version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
    created: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$" },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: [
          "name",
          "path",
          "rows",
          "hash",
          "title",
          "description",
          "status",
          "format",
          "mediatype",
          "encoding",
          "sources",
          "licenses",
          "schema",
        ],
        additionalProperties: false,
        properties: {
          name: { type: "string", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" },
          path: { type: "string", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.csv$" },
          rows: { type: "integer", minimum: 1 },
          hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
          title: text,
          description: text,
          status: { enum: ["printed", "public record", "the ledger"] },
          format: { const: "csv" },
          mediatype: { const: "text/csv" },
          encoding: { const: "utf-8" },
          sources: {
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              required: ["title"],
              additionalProperties: false,
              properties: { title: text, path: address },
            },
          },
          licenses: { type: "array", minItems: 1, items: licence },
          schema: {
            type: "object",
            required: ["fields", "primaryKey", "missingValues"],
            additionalProperties: false,
            properties: {
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  oneOf: [
                    field("string", plain, {
                      anyOf: { ...strings, items: { enum: ["date", "yearmonth", "year"] } },
                    }),
                    field("integer", number),
                    field("number", number, { decimals: { type: "integer", minimum: 1 } }, [
                      "decimals",
                    ]),
                    field("year", number),
                    field("yearmonth", { ...plain, enum: false }),
                    field("date", { ...plain, enum: false }),
                    field(
                      "boolean",
                      { ...plain, enum: false, pattern: false },
                      { trueValues: strings, falseValues: strings },
                    ),
                  ],
                },
              },
              primaryKey: strings,
              missingValues: { type: "array", const: [""] },
              rules,
            },
          },
        },
      },
    },
  },
};
