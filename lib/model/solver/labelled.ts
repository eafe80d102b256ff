/** Values by label: a plain record, or a `Map` where the order of labels like `2` and `1` is to be kept. */
export type Labelled<V> = Readonly<Record<string, V>> | ReadonlyMap<string, V>;

/** The labels of some values with what they name, in order. */
export const entriesOf = <V>(values: Labelled<V>): (readonly [string, V])[] =>
  values instanceof Map ? [...values] : Object.entries(values);

/** A record with a value for each label, `__proto__` included. */
export function record<V>(labels: readonly string[], value: (k: number) => V): Record<string, V> {
  const made: Record<string, V> = {};
  for (let k = 0; k < labels.length; k++) {
    const label = labels[k]!;
    if (label === "__proto__")
      Object.defineProperty(made, label, { value: value(k), enumerable: true });
    else made[label] = value(k);
  }
  return made;
}

/** Labels made different from each other: `a`, `a` and `b` are called `a`, `a:2` and `b`. */
export function distinct(labels: readonly string[]): string[] {
  const wanted = new Set(labels);
  const taken = new Set<string>();
  return labels.map((label) => {
    let name = label;
    for (let k = 2; taken.has(name) || (name !== label && wanted.has(name)); k++)
      name = `${label}:${k}`;
    taken.add(name);
    return name;
  });
}
