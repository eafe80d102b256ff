export function analyseCell(source: string): { views: { name: string }[] } {
  return { views: [...source.matchAll(/const (\w+) = view\(/g)].map(([, name]) => ({ name: name! })) };
}
