/** What the compiler knows of a name: of its tags tslab prints the texts, without saying what they are. */
export interface QuickInfo {
  readonly tags?: readonly { readonly name: string; readonly text?: readonly { text: string }[] }[];
}

export interface Inspector {
  inspect(code: string, position: number): QuickInfo | undefined;
}

const words: Readonly<Record<string, string>> = {
  returns: "Returns ",
  throws: "Throws ",
  example: "Example: ",
};

/** The same, with `@returns`, `@throws` and `@example` in words. */
export function tagsInWords(info: QuickInfo | undefined): QuickInfo | undefined {
  if (!info?.tags) return info;
  const tags = info.tags.map(({ name, text }) => {
    const word = words[name];
    return word && text
      ? { name, text: [{ text: word }, ...text] }
      : { name, ...(text && { text }) };
  });
  return { ...info, tags };
}
