import { randomUUID } from 'node:crypto';

import type { TaskDocument } from '@generia/contracts';
import { askFor, type Pipeline } from '@generia/pipeline-e2e';
import {
  createCopyingPlatform,
  createGatewayPlatform,
  createPlatformCopy,
  type Platform,
} from '@generia/platform-client';
import { silentLog } from '@generia/resilience';
import { newTask, sendTickets } from '@generia/task-engine';

/** Puts worlds into the queue of pictures; they are as far as a world is when nothing but portraits is missing. */
export interface WorldQueue {
  /** Queues so many more, each with `portraits` to be drawn, and tells a worker of them. */
  add(worlds: number, portraits: number): Promise<void>;
  close(): Promise<void>;
}

const AT_A_TIME = 50;
const PORTRAIT = 'generate_character_avatar';
/** More than is ever drawn here. */
const NO_LIMIT = 1_000_000;

/** Makes one small world from its message to its end; those that are queued are its likes. */
export async function openWorldQueue(pipeline: Pipeline): Promise<WorldQueue> {
  const { repositories, bus } = pipeline;
  const { tasks, worldStatuses, worldLedgers, worldParameters, platform } = repositories;
  const [worldId = ''] = await askFor(pipeline, 1, 1, 1);
  const [status] = await pipeline.untilEnded([worldId]);
  const portrait = (await tasks.listOfWorld(worldId)).find(({ type }) => type === PORTRAIT);
  const ledger = await worldLedgers.findById(worldId);
  const parameters = await worldParameters.findById(worldId);
  const character = await platform.characters.findOne({ world_id: worldId });
  if (!status || !portrait || !ledger || !parameters || !character)
    throw new Error('The world after which others are made is not complete.');
  const model = { status, portrait, ledger, parameters, character };
  const gateway = createGatewayPlatform({
    baseUrl: pipeline.gateway.url,
    token: pipeline.gatewayToken,
    readObject: (key) => pipeline.objects.get(key),
  });
  const copy = createPlatformCopy({ ...platform, now: () => new Date() });
  const both: Platform = createCopyingPlatform(gateway, copy, silentLog);

  async function addOne(portraits: number): Promise<TaskDocument[]> {
    const untilTheEnd = new AbortController().signal;
    const _id = randomUUID();
    const characterId = randomUUID();
    const { username, display_name: displayName, meta } = model.character;
    await both.registerWorld({ worldId: _id, prompt: 'a city', usersCount: 1, postsCount: 1 }, untilTheEnd);
    await both.createCharacter({ characterId, worldId: _id, username, displayName, meta }, untilTheEnd);
    await worldLedgers.create({
      ...{ ...model.ledger, _id, limit_image_calls: NO_LIMIT, remaining_image_calls: NO_LIMIT },
      ...{ limit_cost_micros: NO_LIMIT * 1_000, remaining_cost_micros: NO_LIMIT * 1_000 },
    });
    await worldParameters.create({ ...model.parameters, _id });
    await worldStatuses.create({ ...model.status, _id, status: 'in_progress' });
    const now = new Date();
    const queued = Array.from({ length: portraits }, (_, place) =>
      newTask(
        {
          ...{ id: randomUUID(), type: PORTRAIT, worldId: _id, parentId: null },
          parameters: { ...model.portrait.parameters, character_id: characterId },
          orderKey: place,
        },
        { queue: model.portrait.queue, maxAttempts: model.portrait.max_attempts },
        now,
      ),
    );
    await tasks.insertIgnoringDuplicates(queued);
    return queued;
  }

  return {
    async add(worlds, portraits) {
      let last: TaskDocument | undefined;
      for (let added = 0; added < worlds; added += AT_A_TIME) {
        const some = Array.from({ length: Math.min(AT_A_TIME, worlds - added) }, () => addOne(portraits));
        last = (await Promise.all(some)).flat().at(-1) ?? last;
      }
      if (last) await sendTickets(bus, [last], { drain: true });
    },
    close: () => gateway.close(),
  };
}
