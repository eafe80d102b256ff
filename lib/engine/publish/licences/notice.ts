/** What must stand in every copy of someone's work: who holds the rights, and the terms. */
export interface LicenceNotice {
  /** As in `acorn` or `KaTeX fonts`. */
  readonly name: string;
  readonly version?: string | undefined;
  /** Package and version whose files contain it, where it does not come as a package of its own. */
  readonly within?: string | undefined;
  /** Short name, as in `MIT`. */
  readonly licence: string;
  /** Lines that stand above the terms: the name of the licence, who holds the rights. */
  readonly holders: readonly string[];
  readonly terms: string;
}

const opening =
  /^(Permission is hereby granted|Permission to use, copy|Redistribution and use in|This Font Software is licensed|This software is provided 'as-is')/;

/** Parts a licence file before its terms; one that opens as no known licence does is terms from its first line on. */
export function splitLicence(text: string): Pick<LicenceNotice, "holders" | "terms"> {
  const lines = text.replace(/\r/g, "").trimEnd().split("\n");
  const at = lines.findIndex((line) => opening.test(line.trim()));
  if (at === -1) return { holders: [], terms: text.replace(/\r/g, "").trim() };
  const holders = lines.slice(0, at).map((line) => line.trim());
  return { holders: holders.filter(Boolean), terms: lines.slice(at).join("\n").trim() };
}
