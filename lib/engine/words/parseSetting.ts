/**
 * The value of an input as it is set from outside, as a name and a text.
 *
 * @throws Error when `text` is not of the form `name=value`
 * @example parseSetting("delta=6") // ["delta", "6"]
 */
export function parseSetting(text: string): [name: string, value: string] {
  const [, name, value] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (!name || !value) throw new Error(`--set: expected name=value, got "${text}"`);
  return [name, value];
}
