/** Lines `Label: text` of a tag; what is not known has no line. */
export function labelledLines(lines: readonly (readonly [label: string, text: string])[]): string[] {
  return lines.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`);
}
