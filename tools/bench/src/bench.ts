import { CliError } from '@generia/service-runtime';

import { runAll } from './run-all.js';
import type { MeasuredCase, Scenario } from './scenario.js';
import { jsonLine, table } from './shown-cases.js';

export interface BenchSurroundings {
  readonly argv: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

const FLAGS = ['--json', '--quick'];
const ALL = 'all';

/**
 * Runs one scenario; resolves with the exit code 0 when every figure keeps to what it is held against, else 1. `all` runs
 * each of them, and has the exit code 0 when no watched figure is worse than the floor recorded for it; unless for
 * programs, its last line is `N passed, N failed`.
 *
 * @throws {CliError} (exit code 2) for a scenario or a flag that is none
 */
export async function bench({ argv, scenarios, stdout, stderr }: BenchSurroundings): Promise<number> {
  const { name, flags } = readWords(argv);
  const options = { quick: flags.includes('--quick') };
  const asJson = flags.includes('--json');
  const show = (scenario: Scenario, cases: readonly MeasuredCase[]): void => {
    stdout.write((asJson ? jsonLine : table)(scenario, cases));
  };
  if (name === ALL) {
    const { passed, failed } = await runAll(scenarios, options, {
      onCases: show,
      onBroken: (scenario, text) => stderr.write(`${scenario.name} broke off: ${text}\n`),
    });
    if (!asJson) stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  }
  const scenario = scenarioOf(name, scenarios);
  const cases = await scenario.run(options);
  show(scenario, cases);
  return cases.every(({ passed }) => passed) ? 0 : 1;
}

function scenarioOf(name: string | undefined, scenarios: readonly Scenario[]): Scenario {
  const scenario = scenarios.find((known) => known.name === name);
  if (scenario) return scenario;
  const known = scenarios.map((one) => `${one.name} (${one.about})`).join('; ');
  throw new CliError(`${name === undefined ? 'No scenario was named' : `There is no scenario "${name}"`}.`, {
    remedy: `Those there are: ${known}; all.`,
  });
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
