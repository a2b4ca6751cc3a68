import { createGeminiEmulator, plainPictures } from '@generia/gemini-emulator';
import { seededDice } from '@generia/resilience';

import { type RunningChild, startChild } from './support/child-process.js';
import { temporaryDirectory } from './support/in-process.js';
import { readStoredWorld } from './support/stored-world.js';

const KILLS = 10;

let data: Awaited<ReturnType<typeof temporaryDirectory>>;
let emulator: Awaited<ReturnType<typeof createGeminiEmulator>>;

beforeEach(async () => {
  data = await temporaryDirectory();
  emulator = await createGeminiEmulator({ seed: 1, latencyMs: 150, drawPicture: plainPictures });
});
afterEach(async () => {
  await emulator.close();
  await data.remove();
});

/** Resolves as soon as the emulator has taken `count` calls in all, or the process has ended. */
async function callsReach(count: number, child: RunningChild): Promise<void> {
  let ended = false;
  void child.ended.then(() => (ended = true));
  while (!ended && emulator.calls().length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a process that is killed in the middle of a world', () => {
  it('goes on where it was, ten times: exactly 10 and 50, nothing double, no stored answer paid again', async () => {
    const words = [
      '--prompt',
      'A town of bell founders',
      '--users',
      '10',
      '--posts',
      '50',
      '--once',
      '--json',
      '--port',
      '0',
      '--data',
      data.path,
    ];
    const env = { GEMINI_BASE_URL: emulator.url };
    const dice = seededDice('kills', 3);

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const child = await startChild(words, env);
      // The world takes about 100 calls: each life of the process gets a random part of a tenth of them.
      await callsReach(emulator.calls().length + 1 + Math.floor(dice() * 16), child);
      child.process.kill('SIGKILL');
      await child.ended;
    }
    const end = await (await startChild(words, env)).ended;
    expect(end.code).toBe(0);
    const summary = JSON.parse(end.stdout.trimEnd().split('\n').at(-1) ?? '') as { world_id: string };
    const stored = await readStoredWorld(data.path, summary.world_id);
    expect(stored.status.gaps).toEqual([]);
    expect(summary).toMatchObject({ status: 'completed', users_created: 10, posts_created: 50 });
    expect(stored.characters).toHaveLength(10);
    expect(stored.posts).toHaveLength(50);
    expect(new Set(stored.characters.map((character) => character.username)).size).toBe(10);
    const pictures = 2 + 10 + stored.posts.filter((post) => post.media_id !== null).length;
    expect(stored.media).toHaveLength(pictures);
    expect(stored.objects).toHaveLength(pictures);

    const answered = stored.calls.filter((call) => call.error === undefined);
    const steps = answered.map((call) => `${call.task_id} ${call.step}`);
    expect(steps.filter((step, index) => steps.indexOf(step) !== index)).toEqual([]);
    // Whatever was paid beyond the stored answers was in flight at a kill: at most 15 texts and 10 pictures each time.
    const paid = emulator.calls().filter((call) => call.kind !== 'count' && call.status === 200).length;
    expect(paid - answered.length).toBeLessThanOrEqual(KILLS * 25);
  }, 900_000);

  it('gives its tasks back at SIGTERM and pays for nothing twice', async () => {
    const words = [
      '--prompt',
      'A town of bell founders',
      '--users',
      '3',
      '--posts',
      '6',
      '--once',
      '--json',
      '--port',
      '0',
      '--data',
      data.path,
    ];
    const env = { GEMINI_BASE_URL: emulator.url };
    const first = await startChild(words, env);
    await callsReach(8, first);
    first.process.kill('SIGTERM');
    expect((await first.ended).code).toBe(143);

    const end = await (await startChild(words, env)).ended;
    expect(end.code).toBe(0);
    const summary = JSON.parse(end.stdout.trimEnd().split('\n').at(-1) ?? '') as { world_id: string };
    const stored = await readStoredWorld(data.path, summary.world_id);
    const paid = emulator.calls().filter((call) => call.kind !== 'count');
    expect(paid).toHaveLength(stored.calls.length);
    expect(stored.posts).toHaveLength(6);
  });
});
