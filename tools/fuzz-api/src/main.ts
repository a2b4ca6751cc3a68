import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { openTestApi } from '@generia/progress-http/testing';
import { CliError, describeForPeople, isErrorForPeople, Secret } from '@generia/service-runtime';

import { type FuzzArguments, HELP, parseArguments } from './arguments.js';
import { fillApi } from './fill-api.js';
import { installSchemathesis, NotAvailableError } from './install-schemathesis.js';
import { type RoundResult, runRound } from './run-round.js';

const CACHE = fileURLToPath(new URL('../../../.cache/schemathesis', import.meta.url));
const PLENTY = 1_000_000;
const token = randomBytes(16).toString('hex');

/** Limits of requests are for people; here they would hide what is behind them. */
const LIMITS = { requestsPerMinute: PLENTY, worldsPerMinute: PLENTY };
const KEYS = [
  { name: 'fuzz', key: new Secret(token), scopes: new Set(['read', 'create', 'operate'] as const) },
];
const ROUNDS = [false, true].flatMap((streams) => [
  { title: `open to everybody${streams ? ', streams' : ''}`, security: LIMITS, streams },
  { title: `with keys${streams ? ', streams' : ''}`, security: { ...LIMITS, apiKeys: KEYS }, token, streams },
]);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function fuzz(chosen: FuzzArguments, signal: AbortSignal): Promise<readonly RoundResult[]> {
  const program = await installSchemathesis(CACHE, { tell });
  const results: RoundResult[] = [];
  for (const { security, ...round } of ROUNDS) {
    tell(`the interface ${round.title}`);
    const api = await openTestApi({ security });
    try {
      await fillApi(api);
      results.push(await runRound(program, { ...round, url: api.url }, { ...chosen, signal }));
    } finally {
      await api.close();
    }
  }
  return results;
}

async function run(words: readonly string[], signal: AbortSignal): Promise<number> {
  const chosen = parseArguments(words);
  if ('help' in chosen) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const results = await fuzz(chosen, signal).catch((error: unknown) => {
    if (!(error instanceof NotAvailableError)) throw error;
    process.stdout.write(`Not run: ${error.message}\n`);
    return [];
  });
  for (const { title, cases, isGood } of results)
    process.stdout.write(`${isGood ? 'ok    ' : 'FAILED'} ${title}: ${cases} requests\n`);
  const failed = results.filter(({ isGood }) => !isGood).length;
  process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`);
  return failed > 0 || (results.length === 0 && !chosen.ifPossible) ? 1 : 0;
}

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());
try {
  process.exitCode = await run(process.argv.slice(2), interruption.signal);
} catch (error) {
  if (!isErrorForPeople(error)) throw error;
  process.stderr.write(`${describeForPeople(error)}\n`);
  process.exitCode = error instanceof CliError ? error.exitCode : 1;
}
