/** The four jurisdictions of the paper's Figures 3 to 5, in the order of its text. */
export const jurisdictions = [
  { name: "United States", short: "US", iso3: "USA" },
  { name: "European Union", short: "EU", iso3: "EUU" },
  { name: "Japan", short: "Japan", iso3: "JPN" },
  { name: "South Korea", short: "S. Korea", iso3: "KOR" },
] as const;

export type Jurisdiction = (typeof jurisdictions)[number]["name"];
