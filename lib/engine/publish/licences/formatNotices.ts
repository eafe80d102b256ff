import type { LicenceNotice } from "./notice.js";

const rule = "#".repeat(80);

/**
 * Notices as text, with the terms that several share written once, below all their holders.
 *
 * @example
 * ```text
 * * acorn 8.15.0 (MIT)
 *     Copyright (C) 2012-2022 by various contributors (see AUTHORS)
 * * abs-svg-path, in plotly.js-dist 4.1.1 (MIT)
 *     author: Jake Rosoman
 *
 * Permission is hereby granted …
 * ```
 */
export function formatNotices(notices: readonly LicenceNotice[]): string {
  const shared = new Map<string, LicenceNotice[]>();
  for (const notice of notices) {
    const key = notice.terms.replace(/\s+/g, " ");
    shared.set(key, [...(shared.get(key) ?? []), notice]);
  }
  const blocks = [...shared.values()].map(
    (same) => `${same.map(entry).join("\n")}\n\n${same[0]!.terms}\n`,
  );
  return blocks.join(`\n${rule}\n`);
}

function entry({ name, version, within, licence, holders }: LicenceNotice): string {
  const full = [name, ...(version ? [version] : [])].join(" ");
  const head = `* ${full}${within ? `, in ${within}` : ""} (${licence})`;
  return [head, ...holders.map((line) => `    ${line}`)].join("\n");
}

/**
 * Reads what `formatNotices` writes; a version is left in the name.
 *
 * @throws Error when a block does not begin with a line such as `* acorn (MIT)`, or has no terms
 */
export function parseNotices(text: string): LicenceNotice[] {
  return text
    .replace(/\r/g, "")
    .split(`\n${rule}\n`)
    .flatMap((block) => {
      const [, head = "", terms = ""] = /^([\s\S]*?)\n\n([\s\S]*)$/.exec(block) ?? [];
      const entries = head.split(/^\* /m).slice(1);
      if (entries.length === 0 || terms.trim() === "")
        throw new Error(
          `notices: expected a block of lines such as "* acorn (MIT)", an empty line and the terms; found "${block.slice(0, 60)}"`,
        );
      return entries.map((text): LicenceNotice => {
        const [first = "", ...lines] = text.trimEnd().split("\n");
        const [, name = first, within, licence = ""] =
          /^(.+?)(?:, in (\S+ \S+))? \(([^()]+)\)$/.exec(first) ?? [];
        return {
          name,
          within,
          licence,
          holders: lines.map((line) => line.trim()),
          terms: terms.trim(),
        };
      });
    });
}
