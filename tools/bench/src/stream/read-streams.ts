import { Agent, get, type IncomingMessage } from 'node:http';

import type { WorldStatus } from '@generia/contracts';

/** Readers of streams, as many browsers would be. */
export interface StreamReaders {
  /** Milliseconds from each change to each reader. */
  readonly delaysMs: readonly number[];
  /** How many have seen the last state of their world. */
  readonly finished: () => number;
  /** Resolves when every stream has ended. */
  readonly ended: Promise<unknown>;
}

/** Opens `perWorld` streams of each world; resolves when each has its first frame. */
export async function readStreams(
  url: string,
  worldIds: readonly string[],
  perWorld: number,
): Promise<StreamReaders> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const delaysMs: number[] = [];
  const ends: Promise<void>[] = [];
  let finished = 0;
  const onFrame = (frame: string): void => {
    const [, json] = /^data: (.*)$/m.exec(frame) ?? [];
    if (json === undefined || json.includes('"ping"')) return;
    const status = JSON.parse(json) as WorldStatus;
    if (status.seq > 1) delaysMs.push(Date.now() - Date.parse(status.updated_at));
    if (status.status === 'completed') finished += 1;
  };
  const open = async (worldId: string): Promise<void> => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${url}/api/v1/worlds/${worldId}/status/stream`, { agent }, resolve).on('error', reject);
    });
    response.setEncoding('utf8');
    let rest = '';
    ends.push(new Promise((resolve) => response.on('close', () => resolve())));
    await new Promise<void>((resolve) => {
      response.on('data', (part: string) => {
        const frames = (rest + part).split('\n\n');
        rest = frames.pop() ?? '';
        frames.forEach(onFrame);
        resolve();
      });
    });
  };
  const all = worldIds.flatMap((worldId) => Array.from({ length: perWorld }, () => worldId));
  // A listening queue has room for some hundreds.
  for (let index = 0; index < all.length; index += 100)
    await Promise.all(all.slice(index, index + 100).map(open));
  return { delaysMs, finished: () => finished, ended: Promise.all(ends) };
}
