/**
 * Finds which export of which module a value is, by identity, so that no cell's imports need be read
 * again: a name that the kernel knows is an import when its value is one.
 */
export function findOrigins(
  modules: Readonly<Record<string, object>>,
): (value: unknown) => readonly [module: string, name: string] | undefined {
  const origins = new Map<unknown, readonly [string, string]>();
  for (const [module, exported] of Object.entries(modules))
    for (const [name, value] of Object.entries(exported))
      if (isReference(value) && !origins.has(value)) origins.set(value, [module, name]);
  return (value) => {
    if (!isReference(value)) return undefined;
    const known = origins.get(value);
    if (known) return known;
    // `import * as aq`: TypeScript may copy the module, export by export.
    const whole = Object.entries(modules).find(([, exported]) =>
      Object.entries(exported).every(
        ([name, each]) => (value as Record<string, unknown>)[name] === each,
      ),
    );
    return whole && [whole[0], "*"];
  };
}

const isReference = (value: unknown): value is object =>
  typeof value === "function" || (typeof value === "object" && value !== null);
