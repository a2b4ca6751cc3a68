import { toWorldStatus, type WorldLedger, type WorldStatusDocument } from '@generia/contracts';
import { type Clock, silentLog } from '@generia/resilience';
import { CliError, type Environment } from '@generia/service-runtime';

import { parseArguments, type WorldsArguments } from './arguments.js';
import { readConfig } from './config.js';
import { openWorlds, type OpenWorlds } from './open-worlds.js';

export interface RunSurroundings {
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
}

const LISTED = 50;
const MICROS = 1_000_000;

/** Does what an operator asks of worlds. Resolves with the exit code. */
export async function run({ argv, env, clock, stdout }: RunSurroundings): Promise<number> {
  const args = parseArguments(argv);
  const worlds = await openWorlds(readConfig(env), args.dataDirectory, { clock, log: silentLog });
  try {
    const answer = await act(args, worlds);
    stdout.write(`${args.json ? JSON.stringify(answer.json) : answer.text}\n`);
    return 0;
  } finally {
    await worlds.close();
  }
}

interface Answer {
  readonly text: string;
  readonly json: unknown;
}

async function act(args: WorldsArguments, worlds: OpenWorlds): Promise<Answer> {
  const { command, worldId, limits } = args;
  const { control, repositories } = worlds;
  if (command === 'list') {
    const newest = await repositories.worldStatuses.listNewest(LISTED);
    const text = newest.map(lineOf).join('\n') || 'There are no worlds.';
    return { text, json: newest.map((world) => toWorldStatus(world)) };
  }
  if (command === 'limits') await control.setLimits(worldId, limits);
  else if (command !== 'show') await control[command](worldId);
  return show(worldId, worlds);
}

async function show(worldId: string, { repositories }: OpenWorlds): Promise<Answer> {
  const [world, ledger] = await Promise.all([
    repositories.worldStatuses.findById(worldId),
    repositories.worldLedgers.findById(worldId),
  ]);
  if (!world || !ledger)
    throw new CliError(`There is no world ${worldId}.`, { remedy: 'See npm run worlds -- list.' });
  const { reserved, ...money } = ledger;
  const underWay = Object.keys(reserved).length;
  return {
    text: [lineOf(world), ...moneyLines(ledger), ...world.gaps.map(gapLine)].join('\n'),
    json: { status: toWorldStatus(world), ledger: { ...money, calls_under_way: underWay } },
  };
}

function lineOf(world: WorldStatusDocument): string {
  const { _id, status, users_created, users_predicted, posts_created, posts_predicted, parameters } = world;
  const prompt = parameters.user_prompt.replace(/\p{Cc}+|\s+/gu, ' ').slice(0, 60);
  return `${_id}  ${status}  characters ${users_created}/${users_predicted}, posts ${posts_created}/${posts_predicted}  ${prompt}`;
}

function moneyLines(ledger: WorldLedger): string[] {
  const spent = (ledger.llm_cost_micros + ledger.image_cost_micros) / MICROS;
  const stopped = ledger.stopped === undefined ? [] : [`  ${ledger.stopped}: nothing more is spent`];
  return [
    `  text calls ${ledger.llm_calls} of ${ledger.limit_llm_calls}, image calls ${ledger.image_calls} of ${ledger.limit_image_calls}`,
    `  $${spent.toFixed(4)} of $${(ledger.limit_cost_micros / MICROS).toFixed(2)}, ${Object.keys(ledger.reserved).length} calls under way`,
    ...stopped,
  ];
}

function gapLine({ item, reason, attempts }: WorldStatusDocument['gaps'][number]): string {
  return `  missing: ${item}: ${reason} (${attempts} attempts)`.replace(/\p{Cc}/gu, ' ');
}
