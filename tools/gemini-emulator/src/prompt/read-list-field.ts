/** Reads a field that lists things with commas or semicolons; an absent field is an empty list. */
export function readListField(field: string | undefined): string[] {
  return (field ?? '')
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
