import { createGeminiEmulator, plainPictures } from '@generia/gemini-emulator';

import { runOnce, temporaryDirectory } from './support/in-process.js';
import { readStoredWorld } from './support/stored-world.js';

let data: Awaited<ReturnType<typeof temporaryDirectory>>;
let emulator: Awaited<ReturnType<typeof createGeminiEmulator>>;

beforeEach(async () => {
  data = await temporaryDirectory();
  emulator = await createGeminiEmulator({ seed: 1, drawPicture: plainPictures });
});
afterEach(async () => {
  await emulator.close();
  await data.remove();
});

async function make(users = '3', posts = '6') {
  const words = ['--prompt', 'A village under a glacier', '--users', users, '--posts', posts, '--seed', '5'];
  const run = await runOnce(words, data.path, { GEMINI_BASE_URL: emulator.url });
  return { ...run, stored: await readStoredWorld(data.path, run.summary.world_id) };
}

describe('a world in which something cannot be made', () => {
  it('completes without the one portrait that always fails, and names it', async () => {
    emulator.setFaults([{ match: { kind: 'image', promptIncludes: 'Portrait of' }, fault: 'image_refusal' }]);
    const { code, stored, summary } = await make('1', '2');
    expect(code).toBe(0);
    expect(summary).toMatchObject({
      status: 'completed',
      tasks_failed: 1,
      users_created: 1,
      posts_created: 2,
    });
    expect(stored.status.gaps).toHaveLength(1);
    const [gap] = stored.status.gaps;
    expect(gap?.task_type).toBe('generate_character_avatar');
    expect(gap?.item).toMatch(/^the portrait of @/);
    expect(gap?.reason).toMatch(/.+/);
    expect(stored.characters.filter((character) => character.avatar_media_id === null)).toHaveLength(1);
  });

  it('publishes a post whose picture is refused as a text post, and names the picture', async () => {
    emulator.setFaults([
      {
        match: { kind: 'image', promptIncludes: 'Picture for a social feed post by' },
        fault: 'image_refusal',
      },
    ]);
    const { code, stored } = await make('1', '1');
    expect(code).toBe(0);
    expect(stored.posts).toMatchObject([{ media_id: null }]);
    expect(stored.status.gaps.map((gap) => gap.item)).toEqual([
      expect.stringMatching(/^the picture of post \d of @/),
    ]);
  });

  it('asks again when a batch is short, and leaves out what is too much', async () => {
    emulator.setFaults([
      { match: { schemaKind: 'CharacterBatch' }, fault: 'fewer_items', times: 1 },
      { match: { schemaKind: 'PostBatch' }, fault: 'more_items', times: 1 },
    ]);
    const { stored, summary } = await make();
    expect(summary).toMatchObject({
      status: 'completed',
      users_created: 3,
      posts_created: 6,
      tasks_failed: 0,
    });
    expect(stored.status.gaps).toEqual([]);
    expect(stored.calls.filter((call) => call.task_type === 'generate_character_batch')).toHaveLength(2);
  });

  it('fails, with its reason, when not even its description can be had', async () => {
    emulator.setFaults([{ match: { schemaKind: 'WorldDescription' }, fault: 'prompt_block' }]);
    const { code, summary, stored } = await make();
    expect(code).toBe(1);
    expect(summary.status).toBe('failed');
    expect(stored.status.error).toMatch(/.+/);
    expect(stored.calls.map((call) => call.error)).toEqual([expect.stringMatching(/.+/)]);
  });
});
