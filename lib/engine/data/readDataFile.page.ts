/**
 * Text of a file of the package's `data` folder, from the copy that the page carries.
 *
 * @throws Error `data/quota-table.csv: expected a file, found none`
 */
export function readDataFile(name: string): string {
  const carried = (globalThis as { __powerOfWithholdingData?: Record<string, string> })
    .__powerOfWithholdingData;
  const text = carried?.[name];
  if (text === undefined) throw new Error(`data/${name}: expected a file, found none`);
  return text;
}
