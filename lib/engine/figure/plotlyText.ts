const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text from data as a label or a hover that shows it letter for letter: Plotly reads a few HTML tags
 * and entities in every text it is given, links among them.
 */
export const plotlyText = (text: string): string =>
  text.replace(/[&<>]/g, (char) => entities[char]!);
