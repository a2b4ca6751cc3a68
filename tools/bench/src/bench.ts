import { CliError } from '@generia/service-runtime';

import type { MeasuredCase, Scenario } from './scenario.js';

export interface BenchSurroundings {
  readonly argv: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly stdout: { write(text: string): unknown };
}

const FLAGS = ['--json', '--quick'];
const ALL = 'all';

/**
 * Runs one scenario, or all. Resolves with the exit code: 0 when every figure keeps to what it is held against, 1 otherwise;
 * with `all`, when every watched figure is no worse than the floor recorded for it.
 *
 * @throws {CliError} (exit code 2) for a scenario or a flag that is none
 */
export async function bench({ argv, scenarios, stdout }: BenchSurroundings): Promise<number> {
  const { name, flags } = readWords(argv);
  const chosen = name === ALL ? scenarios : scenarios.filter((known) => known.name === name);
  if (chosen.length === 0) {
    const known = scenarios.map((one) => `${one.name} (${one.about})`).join('; ');
    throw new CliError(
      `${name === undefined ? 'No scenario was named' : `There is no scenario "${name}"`}.`,
      { remedy: `Those there are: ${known}; all.` },
    );
  }
  let good = true;
  for (const scenario of chosen) {
    const cases = await scenario.run({ quick: flags.includes('--quick') });
    good &&= cases.every((one) => (name === ALL ? (one.holds ?? true) : one.passed));
    stdout.write(flags.includes('--json') ? `${jsonLine(scenario, cases)}\n` : table(scenario, cases));
  }
  return good ? 0 : 1;
}

function readWords(argv: readonly string[]): { name: string | undefined; flags: readonly string[] } {
  const flags = argv.filter((word) => word.startsWith('-'));
  const [name, ...more] = argv.filter((word) => !word.startsWith('-'));
  const wrong = flags.find((flag) => !FLAGS.includes(flag)) ?? more[0];
  if (wrong !== undefined)
    throw new CliError(`"${wrong}" means nothing here.`, {
      remedy: 'Write npm run bench -- SCENARIO [--quick] [--json].',
    });
  return { name, flags };
}

function jsonLine({ name, about, heldAgainst }: Scenario, cases: readonly MeasuredCase[]): string {
  const passed = cases.every((one) => one.passed);
  return JSON.stringify({ scenario: name, about, held_against: heldAgainst, passed, cases });
}

function table({ name, about, heldAgainst }: Scenario, cases: readonly MeasuredCase[]): string {
  const rows = cases.map(({ name, figures, passed, holds }) => {
    const told = Object.entries(figures).map(([figure, value]) => `${figure} ${rounded(value)}`);
    const verdict = holds === false ? 'WORSE' : passed ? 'ok   ' : 'MISS ';
    return `${verdict} ${name}\n        ${told.join(', ')}`;
  });
  return [`${name}: ${about}`, `held against: ${heldAgainst}`, '', ...rows, '', ''].join('\n');
}

function rounded(value: number | null): string {
  return value === null ? 'none' : String(Math.round(value * 1_000) / 1_000);
}
