import { CliError } from '@generia/service-runtime';

import type { MeasuredCase, Scenario } from './scenario.js';

export interface BenchSurroundings {
  readonly argv: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly stdout: { write(text: string): unknown };
}

/**
 * Runs one scenario. Resolves with the exit code: 0 when every figure keeps to what it is held against, 1 otherwise.
 *
 * @throws {CliError} (exit code 2) for a scenario or a flag that is none
 */
export async function bench({ argv, scenarios, stdout }: BenchSurroundings): Promise<number> {
  const flags = argv.filter((word) => word.startsWith('-'));
  const [name, ...more] = argv.filter((word) => !word.startsWith('-'));
  const wrong = flags.find((flag) => flag !== '--json') ?? more[0];
  if (wrong !== undefined)
    throw new CliError(`"${wrong}" means nothing here.`, {
      remedy: 'Write npm run bench -- SCENARIO [--json].',
    });
  const scenario = scenarios.find((known) => known.name === name);
  if (!scenario) {
    const known = scenarios.map((one) => `${one.name} (${one.about})`).join('; ');
    throw new CliError(
      `${name === undefined ? 'No scenario was named' : `There is no scenario "${name}"`}.`,
      {
        remedy: `Those there are: ${known}.`,
      },
    );
  }
  const cases = await scenario.run();
  const passed = cases.every((one) => one.passed);
  const { about, heldAgainst } = scenario;
  stdout.write(
    flags.includes('--json')
      ? `${JSON.stringify({ scenario: name, about, held_against: heldAgainst, passed, cases })}\n`
      : table(scenario, cases),
  );
  return passed ? 0 : 1;
}

function table({ about, heldAgainst }: Scenario, cases: readonly MeasuredCase[]): string {
  const rows = cases.map(({ name, figures, passed }) => {
    const told = Object.entries(figures).map(([figure, value]) => `${figure} ${rounded(value)}`);
    return `${passed ? 'ok  ' : 'MISS'} ${name}\n       ${told.join(', ')}`;
  });
  return [`${about}`, `held against: ${heldAgainst}`, '', ...rows, ''].join('\n');
}

function rounded(value: number | null): string {
  return value === null ? 'none' : String(Math.round(value * 1_000) / 1_000);
}
