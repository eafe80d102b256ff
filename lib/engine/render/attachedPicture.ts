/**
 * A picture that a Markdown cell carries, as a data URL.
 *
 * @param address - what the cell's image refers to, e.g. `attachment:picture.png`
 * @returns nothing where the cell carries no PNG, JPEG, GIF or WebP of this name
 */
export function attachedPicture(
  attachments: Readonly<Record<string, unknown>>,
  address: string,
): string | undefined {
  const named = Object.entries(attachments).find(([name]) =>
    [`attachment:${name}`, `attachment:${encodeURI(name)}`].includes(address),
  );
  for (const [type, data] of Object.entries(named?.[1] ?? {})) {
    const base64 = [data].flat().join("").replace(/\s/g, "");
    if (/^image\/(png|jpeg|gif|webp)$/.test(type) && /^[A-Za-z0-9+/]+=*$/.test(base64))
      return `data:${type};base64,${base64}`;
  }
  return undefined;
}
