import { CliError } from '@generia/service-runtime';

import type { Plot } from './plots/plot.js';
import { runAll } from './run-all.js';
import type { MeasuredCase, Scenario } from './scenario.js';
import { jsonLine, table } from './shown-cases.js';

export interface BenchSurroundings {
  readonly argv: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly writePlot: (directory: string, plot: Plot) => Promise<void>;
}

const FLAGS = ['--json', '--quick'];
const SVG = '--svg';
const ALL = 'all';

/**
 * Runs one scenario; resolves with the exit code 0 when every figure keeps to what it is held against, else 1. `all` runs
 * each of them, and has the exit code 0 when no watched figure is worse than the floor recorded for it; unless for
 * programs, its last line is `N passed, N failed`. With a directory for plots, those of each scenario are written into it.
 *
 * @throws {CliError} (exit code 2) for a scenario or a flag that is none
 */
export async function bench({
  argv,
  scenarios,
  stdout,
  stderr,
  writePlot,
}: BenchSurroundings): Promise<number> {
  const { name, flags, svgDirectory } = readWords(argv);
  const options = { quick: flags.includes('--quick') };
  const asJson = flags.includes('--json');
  const show = async (scenario: Scenario, cases: readonly MeasuredCase[]): Promise<void> => {
    stdout.write((asJson ? jsonLine : table)(scenario, cases));
    if (svgDirectory !== undefined)
      for (const plot of scenario.plots?.(cases) ?? []) await writePlot(svgDirectory, plot);
  };
  if (name === ALL) {
    const { passed, failed, seconds } = await runAll(scenarios, options, {
      async onCases(scenario, cases, took) {
        await show(scenario, cases);
        stderr.write(`${scenario.name} took ${took.toFixed(0)} s\n`);
      },
      onLeftOut: (scenario, reason) => stderr.write(`${scenario.name} left out: ${reason}\n`),
      onBroken: (scenario, text) => stderr.write(`${scenario.name} broke off: ${text}\n`),
    });
    stderr.write(`all took ${seconds.toFixed(0)} s\n`);
    if (!asJson) stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  }
  const scenario = scenarioOf(name, scenarios);
  const cases = await scenario.run(options);
  await show(scenario, cases);
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

interface Words {
  readonly name: string | undefined;
  readonly flags: readonly string[];
  readonly svgDirectory?: string;
}

function readWords(argv: readonly string[]): Words {
  const at = argv.indexOf(SVG);
  const [, svgDirectory] = at < 0 ? [] : argv.slice(at);
  const rest = at < 0 ? argv : argv.toSpliced(at, 2);
  const flags = rest.filter((word) => word.startsWith('-'));
  const [name, ...more] = rest.filter((word) => !word.startsWith('-'));
  const withoutDirectory = at >= 0 && (svgDirectory === undefined || svgDirectory.startsWith('-'));
  const wrong = withoutDirectory ? SVG : (flags.find((flag) => !FLAGS.includes(flag)) ?? more[0]);
  if (wrong !== undefined)
    throw new CliError(`"${wrong}" means nothing here.`, {
      remedy: 'Write npm run bench -- SCENARIO [--quick] [--json] [--svg DIRECTORY].',
    });
  return { name, flags, ...(svgDirectory === undefined ? {} : { svgDirectory }) };
}
