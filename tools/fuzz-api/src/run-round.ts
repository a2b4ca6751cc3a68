import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';

import { countCases, type Round, schemathesisWords } from './schemathesis-words.js';

export interface RoundResult {
  readonly title: string;
  readonly cases: number;
  /** Every answer was as described; false also when no request was made. */
  readonly isGood: boolean;
}

/** Plays a round to its end; what Schemathesis prints goes to stderr. The program ends with the signal. */
export async function runRound(
  program: string,
  round: Round,
  options: { readonly examples: number; readonly seed: number | undefined; readonly signal: AbortSignal },
): Promise<RoundResult> {
  const child = spawn(program, schemathesisWords(round, options), {
    stdio: ['ignore', 'pipe', 'inherit'],
    signal: options.signal,
    // It keeps a folder of its own where it runs.
    cwd: dirname(program),
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stderr.write(text);
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const cases = countCases(output) ?? 0;
  return { title: round.title, cases, isGood: exitCode === 0 && cases > 0 };
}
