import type { WorldParameters, WorldPlan } from '@generia/contracts';
import { loadPrompts } from '@generia/prompts';

import type { WorldReader } from './ports.js';
import { sampleCast, sampleMember, sampleParameters, samplePlan } from './testing/index.js';
import { createWorldContexts } from './world-context.js';

async function bench(digestsOfPlan: (current: Record<string, string>) => Record<string, string>) {
  const current = await loadPrompts();
  let planReads = 0;
  const plan = { prompt_digests: digestsOfPlan({ ...current.digests }) } as WorldPlan;
  const reader: WorldReader = {
    findPlan: (worldId) => {
      planReads += 1;
      return Promise.resolve(worldId === 'w' ? plan : null);
    },
    findParameters: () => Promise.resolve(null),
    findPromptTexts: (digests) =>
      Promise.resolve(
        digests.includes('old')
          ? [{ name: 'post_image', text: 'Picture for a social feed post by {{ name }}. OLD' }]
          : [],
      ),
  };
  return { current, worlds: createWorldContexts(reader, current), reads: () => planReads };
}

describe('the world as jobs see it', () => {
  it('uses the prompts of this build for a world that was started with them, and reads its plan once', async () => {
    const { worlds, current, reads } = await bench((digests) => digests);
    expect((await worlds.planned('w')).prompts).toBe(current);
    await worlds.planned('w');
    expect(reads()).toBe(1);
  });

  it('keeps the prompts that a world was started with after they have changed', async () => {
    const { worlds } = await bench((digests) => ({ ...digests, post_image: 'old' }));
    const { prompts } = await worlds.planned('w');
    const values = {
      displayName: 'Ada',
      appearance: '',
      imagePrompt: '',
      imageStyle: '',
      mood: '',
      location: null,
    };
    expect(prompts.postImage({ ...values, visualDigest: '' })).toContain('OLD');
  });

  it('says which step is missing, and looks again the next time', async () => {
    const { worlds, reads } = await bench((digests) => digests);
    await expect(worlds.planned('other')).rejects.toMatchObject({ code: 'WORLD_NOT_STARTED' });
    await expect(worlds.planned('other')).rejects.toMatchObject({ code: 'WORLD_NOT_STARTED' });
    expect(reads()).toBe(2);
    await expect(worlds.described('w')).rejects.toMatchObject({ code: 'WORLD_NOT_DESCRIBED' });
  });

  it('reads what is described as long as people are still planned, then not again', async () => {
    const cast = { 0: sampleCast(sampleMember('ada', 'Ada')) };
    const whole = { ...cast, 1: sampleCast(sampleMember('bo', 'Bo')) };
    const stored: WorldParameters[] = [cast, whole, whole].map((cast_batches) =>
      sampleParameters({ cast_batches }),
    );
    let reads = 0;
    const reader: WorldReader = {
      findPlan: () => Promise.resolve(samplePlan({ users_count: 2 })),
      findParameters: () => Promise.resolve(stored[reads++] ?? null),
      findPromptTexts: () => Promise.resolve([]),
    };
    const worlds = createWorldContexts(reader, await loadPrompts());
    expect((await worlds.described('w')).parameters).toBe(stored[0]);
    for (let time = 0; time < 3; time++) expect((await worlds.described('w')).parameters).toBe(stored[1]);
    expect(reads).toBe(2);
  });
});
