import { toWorldStatus, type WorldLedger, type WorldStatusDocument } from '@generia/contracts';
import { type Clock, silentLog } from '@generia/resilience';
import { CliError, type Environment } from '@generia/service-runtime';

import { parseArguments, type WorldsArguments } from './arguments.js';
import { readConfig } from './config.js';
import { controlAll } from './control-all.js';
import { deadLetters } from './dead-letters.js';
import { openWorlds, type OpenWorlds } from './open-worlds.js';
import type { Answer } from './answer.js';

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

async function act(args: WorldsArguments, worlds: OpenWorlds): Promise<Answer> {
  const { command, worldId, limits } = args;
  const { control } = worlds;
  switch (command) {
    case 'list':
      return list(worlds);
    case 'dead-letters':
      return deadLetters(worldId, worlds);
    case 'retry':
      return retry(args, worlds);
    case 'limits':
      await control.setLimits(worldId, limits);
      return show(worldId, worlds);
    case 'show':
      return show(worldId, worlds);
    case 'pause':
    case 'resume':
    case 'cancel':
      if (worldId === '') return controlAll(command, worlds);
      await control[command](worldId);
      return show(worldId, worlds);
  }
}

async function list({ repositories }: OpenWorlds): Promise<Answer> {
  const newest = await repositories.worldStatuses.listNewest(LISTED);
  const text = newest.map(lineOf).join('\n') || 'There are no worlds.';
  return { text, json: newest.map((world) => toWorldStatus(world)) };
}

async function retry({ worldId, choice }: WorldsArguments, worlds: OpenWorlds): Promise<Answer> {
  const tasks = await worlds.redrive(worldId, choice);
  const shown = await show(worldId, worlds);
  const count = tasks.length === 1 ? '1 task goes' : `${tasks.length} tasks go`;
  return { text: `${count} on.\n${shown.text}`, json: { redriven: tasks.map(({ _id }) => _id) } };
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
