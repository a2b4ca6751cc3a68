/** One row of a casting table: what is settled of a character before anybody is asked. */
export interface CastingRow {
  readonly id: string;
  /** Null when the row leaves the name open. */
  readonly name: string | null;
  readonly pronoun: 'she' | 'he' | null;
  readonly age: number | null;
  readonly work: string;
  readonly temperament: string;
  readonly voice: string;
}

/** Reads a table whose first line names its columns; a table without them has no rows. */
export function readCasting(text: string): CastingRow[] {
  const [header = '', ...lines] = text.split('\n').filter((line) => line.includes('|'));
  const names = cells(header);
  return lines.map((line) => {
    const values = cells(line);
    const value = (name: string): string => values[names.indexOf(name)] ?? '';
    const who = /^(she|he), (\d+)$/.exec(value('who'));
    const name = value('name');
    return {
      id: value('id'),
      name: name === '' || name.startsWith('(') ? null : name,
      pronoun: (who?.[1] as 'she' | 'he' | undefined) ?? null,
      age: who === null ? null : Number(who[2]),
      work: value('work'),
      temperament: value('temperament'),
      voice: value('voice'),
    };
  });
}

function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}
