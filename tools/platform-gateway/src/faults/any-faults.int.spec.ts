import { aCharacter, aPicture, aPost, aWorld } from '@generia/platform-client/testing';
import fc from 'fast-check';

import { type OpenGateway, openGateway } from '../../test/open-gateway.js';
import type { Fault } from '../index.js';

const { signal } = new AbortController();
const WORST = 3;

/** Faults after which a call is repeated. */
const fault = fc.oneof(
  fc.constantFrom(500, 502, 503, 504, 408, 425).map((status): Fault => ({ kind: 'status', status })),
  fc.constant<Fault>({ kind: 'status', status: 429, retryAfterSeconds: 0 }),
  fc.constant<Fault>({ kind: 'cut' }),
  fc.constant<Fault>({ kind: 'lost_answer', how: 'cut' }),
  fc.constantFrom('<html>', '{"post_id":', '{}').map((body): Fault => {
    return { kind: 'other_answer', status: 200, contentType: 'application/json', body };
  }),
  fc.constant<Fault>({ kind: 'other_answer', status: 502, contentType: 'text/html', body: '<html>' }),
  fc.nat(3).map((delayMs): Fault => ({ kind: 'slow', delayMs })),
);
const OPERATIONS = [
  'registerWorld',
  'setWorldParams',
  'createAiCharacter',
  'requestUpload',
  'putUpload',
  'confirmUpload',
  'updateCharacter',
  'createAiPost',
  'setGenerationStatus',
] as const;
const plans = fc.tuple(...OPERATIONS.map(() => fc.array(fault, { maxLength: WORST })));

/** Makes a world with a character, a portrait and a post, as the jobs of one or several workers do. */
async function makeWorld({ platform }: OpenGateway, work: ReturnType<typeof newWork>): Promise<void> {
  const { world, author, portrait, post } = work;
  const { worldId } = world;
  await platform.registerWorld(world, signal);
  await platform.updateWorldProfile({ worldId, name: 'n', description: 'd', descriptionShort: 's' }, signal);
  await platform.createCharacter(author, signal);
  await platform.registerMedia(portrait, signal);
  const avatar = { characterId: author.characterId, mediaId: portrait.mediaId };
  await platform.updateCharacterAvatar(avatar, signal);
  await platform.createPost(post, signal);
  await platform.updateWorldStatus(worldId, 'completed', signal);
}

function newWork() {
  const world = aWorld();
  const author = aCharacter(world.worldId);
  const portrait = aPicture(world.worldId, author.characterId, { kind: 'character_avatar' });
  return { world, author, portrait, post: aPost(author) };
}

describe('any faults that a call survives', () => {
  let open: OpenGateway;

  beforeAll(async () => {
    open = await openGateway({ breaker: { failureThreshold: 1_000 }, timing: { callTimeoutMs: 10_000 } });
  });

  afterAll(() => open.close());

  const expectOnce = ({ world, author, portrait, post }: ReturnType<typeof newWork>): void => {
    const { worldId } = world;
    const ofWorld = <T extends { world_id: string }>(all: T[]): T[] =>
      all.filter((one) => one.world_id === worldId);
    expect(open.worlds().filter(({ _id }) => _id === worldId)).toMatchObject([
      { name: 'n', description: 'd', generation_status: 'completed' },
    ]);
    expect(ofWorld(open.characters())).toMatchObject([
      { _id: author.characterId, avatar_media_id: portrait.mediaId },
    ]);
    expect(ofWorld(open.media())).toMatchObject([{ _id: portrait.mediaId, size_bytes: 120_000 }]);
    expect(ofWorld(open.posts())).toMatchObject([{ _id: post.postId, caption: post.caption }]);
  };

  it('end with each entity once', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        open.gateway.faults.clear();
        for (const [index, operation] of OPERATIONS.entries()) {
          for (const one of plan[index] ?? []) open.gateway.faults.add({ operation, times: 1, fault: one });
        }
        const work = newWork();
        await makeWorld(open, work);
        expectOnce(work);
      }),
      { numRuns: 30 },
    );
  });

  it('end with each entity once also when two workers do the same work at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: WORST }), async (sequence) => {
        open.gateway.faults.clear();
        for (const one of sequence) open.gateway.faults.add({ times: 1, fault: one });
        const work = newWork();
        await Promise.all([makeWorld(open, work), makeWorld(open, work)]);
        expectOnce(work);
      }),
      { numRuns: 15 },
    );
  });
});
