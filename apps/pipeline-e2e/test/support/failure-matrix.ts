/** A row of the failure matrix: what fails, and the text of its last column, where its test is named. */
export interface MatrixRow {
  readonly failure: string;
  readonly test: string;
}

/** The rows of all tables whose first column is headed "what fails". */
export function readMatrix(markdown: string): MatrixRow[] {
  const rows: MatrixRow[] = [];
  let isInMatrix = false;
  for (const line of markdown.split('\n')) {
    const cells = cellsOf(line);
    if (!cells) isInMatrix = false;
    else if (cells[0] === 'what fails') isInMatrix = true;
    else if (isInMatrix && !/^-+$/.test(cells[0] ?? ''))
      rows.push({ failure: cells[0] ?? '', test: cells.at(-1) ?? '' });
  }
  return rows;
}

function cellsOf(line: string): string[] | null {
  if (!line.startsWith('|')) return null;
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/**
 * What is wrong with the tests that the rows name: a row without one, a file or a test that is not there.
 *
 * @param read the text of a file, or null when it is not there
 */
export function matrixProblems(rows: readonly MatrixRow[], read: (path: string) => string | null): string[] {
  return rows.flatMap(({ failure, test }) => {
    const [, path, name] = /^`(\S+) › (.+)`$/.exec(test) ?? [];
    if (path === undefined || name === undefined) return [`${failure}: names no test`];
    const source = read(path);
    if (source === null) return [`${failure}: there is no file ${path}`];
    return names(source, name) ? [] : [`${failure}: there is no test "${name}" in ${path}`];
  });
}

/** Whether the name stands in the source as a whole text. */
function names(source: string, name: string): boolean {
  return ["'", '"', '`'].some((quote) =>
    source.includes(quote + name.replaceAll(quote, `\\${quote}`) + quote),
  );
}
