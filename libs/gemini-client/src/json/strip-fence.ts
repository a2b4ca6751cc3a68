/** The inside of a markdown code fence, when the whole text is one; else undefined. */
export function insideFence(text: string): string | undefined {
  const fenced = /^\s*```[a-z]*[ \t]*\r?\n?([\s\S]*?)(?:```\s*)?$/i.exec(text);
  return fenced?.[1]?.trim();
}
