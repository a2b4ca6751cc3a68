const VERDICT = /^(\d+) passed, (\d+) failed$/;

/**
 * Passes the output of a test command on, line by line, but keeps its verdict back: a run of several commands has one
 * verdict, in its last line.
 *
 * @param {(text: string) => void} write
 */
export function keepVerdict(write) {
  let rest = '';
  let held = [];
  const line = (text) => {
    if (text === '' || VERDICT.test(text)) {
      held.push(text);
      return;
    }
    // It was not the last line, so it was no verdict.
    for (const before of [...held, text]) write(`${before}\n`);
    held = [];
  };
  return {
    /** @param {string} text any part of the output */
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(line);
    },
    /** @returns {import('./count.mjs').Count | undefined} the verdict; undefined when the output ended without one */
    end() {
      if (rest !== '') line(rest);
      const [, passed, failed] = VERDICT.exec(held.filter(Boolean).at(-1) ?? '') ?? [];
      return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
    },
  };
}

/**
 * What a test command counts for: its verdict; and one failure more when it failed without naming any, or said nothing.
 *
 * @param {number} exitCode
 * @param {import('./count.mjs').Count | undefined} verdict
 * @returns {import('./count.mjs').Count}
 */
export function countCommand(exitCode, verdict) {
  const { passed, failed } = verdict ?? { passed: 0, failed: 1 };
  return exitCode !== 0 && failed === 0 ? { passed, failed: 1 } : { passed, failed };
}
