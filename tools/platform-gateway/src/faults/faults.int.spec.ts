import { aCharacter, aPicture, aPost, aWorld } from '@generia/platform-client/testing';
import { systemClock } from '@generia/resilience';

import { type OpenGateway, openGateway } from '../../test/open-gateway.js';
import type { Fault } from '../index.js';

const { signal } = new AbortController();

let open: OpenGateway;
const world = aWorld();
const author = aCharacter(world.worldId);
const picture = aPicture(world.worldId, author.characterId);
const post = aPost(author, { mediaId: picture.mediaId });

/** What each operation of creation is called for. */
const creations: Readonly<Record<string, () => Promise<unknown>>> = {
  createAiCharacter: () => open.platform.createCharacter(author, signal),
  requestUpload: () => open.platform.registerMedia(picture, signal),
  putUpload: () => open.platform.registerMedia(picture, signal),
  confirmUpload: () => open.platform.registerMedia(picture, signal),
  createAiPost: () => open.platform.createPost(post, signal),
};

/** Long enough for a busy machine; {@link impatient} where a test waits for it to pass. */
const patient = { callTimeoutMs: 20_000, uploadTimeoutMs: 20_000, pingTimeoutMs: 1_500 };
const impatient = { ...patient, callTimeoutMs: 400, uploadTimeoutMs: 400 };

beforeEach(async () => {
  open = await openGateway({ timing: patient });
  await open.platform.registerWorld(world, signal);
});

afterEach(() => open.close());

/** Everything that the work needs is there once. */
function expectEachOnce(): void {
  expect(open.worlds().map(({ _id }) => _id)).toEqual([world.worldId]);
  expect(open.characters().map(({ _id }) => _id)).toEqual([author.characterId]);
  expect(open.media().map(({ _id }) => _id)).toEqual([picture.mediaId]);
  expect(open.posts().map(({ _id }) => _id)).toEqual([post.postId]);
}

async function doAll(): Promise<void> {
  await open.platform.createCharacter(author, signal);
  await open.platform.registerMedia(picture, signal);
  await open.platform.createPost(post, signal);
}

const faults: readonly (readonly [string, Fault])[] = [
  ['a server error', { kind: 'status', status: 500 }],
  ['a bad gateway', { kind: 'status', status: 502 }],
  ['a limit', { kind: 'status', status: 429, retryAfterSeconds: 0 }],
  ['a slow answer', { kind: 'slow', delayMs: 50 }],
  ['a broken connection', { kind: 'cut' }],
  ['work that was done before the connection broke', { kind: 'lost_answer', how: 'cut' }],
  ['half a JSON', { kind: 'other_answer', status: 200, contentType: 'application/json', body: '{"post_' }],
  ['a page of a proxy', { kind: 'other_answer', status: 502, contentType: 'text/html', body: '<html>' }],
];

describe('a gateway in trouble', () => {
  it.each(faults)('makes everything once in spite of %s at each step', async (_name, fault) => {
    for (const operation of Object.keys(creations)) open.gateway.faults.add({ operation, times: 1, fault });
    await doAll();
    expectEachOnce();
    expect(open.gateway.faults.rules()).toEqual([]);
  });

  it.each<[string, Fault]>([
    ['answers come too late', { kind: 'slow', delayMs: 600 }],
    ['work was done and never told', { kind: 'lost_answer', how: 'silence' }],
  ])('makes everything once when %s', async (_name, fault) => {
    const late = await openGateway({ timing: impatient }, { collections: open.collections });
    for (const operation of ['createAiCharacter', 'putUpload', 'createAiPost'])
      late.gateway.faults.add({ operation, times: 1, fault });
    await late.platform.createCharacter(author, signal);
    await late.platform.registerMedia(picture, signal);
    await late.platform.createPost(post, signal);
    expectEachOnce();
    expect(late.gateway.counts()['createAiPost']?.calls).toBeGreaterThanOrEqual(2);
    await late.close();
  });

  it.each(['createAiCharacter', 'createAiPost'])(
    'recognises the repeat of %s by its key and does the work once',
    async (operation) => {
      if (operation === 'createAiPost') await open.platform.createCharacter(author, signal);
      if (operation === 'createAiPost') await open.platform.registerMedia(picture, signal);
      open.gateway.clearCalls();
      open.gateway.faults.add({ operation, times: 2, fault: { kind: 'lost_answer', how: 'cut' } });
      await creations[operation]?.();

      const calls = open.gateway.calls();
      expect(new Set(calls.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
      expect(calls.map(({ isReplay, status }) => [isReplay, status])).toEqual([
        [false, null],
        [true, null],
        [true, 201],
      ]);
      expect(open.gateway.counts()).toEqual({ [operation]: { calls: 3, replays: 2 } });
    },
  );

  it('does the work once also when the gateway has forgotten its keys', async () => {
    await doAll();
    const [before] = open.posts();
    const again = await openGateway({}, { collections: open.collections });
    await again.platform.createCharacter(author, signal);
    await again.platform.registerMedia(picture, signal);
    await again.platform.createPost(post, signal);
    expect(again.gateway.counts()).toMatchObject({
      createAiPost: { calls: 1, replays: 0 },
      requestUpload: { calls: 1, replays: 0 },
    });
    expect(again.gateway.counts()).not.toHaveProperty('putUpload');
    expectEachOnce();
    expect(open.posts()).toEqual([before]);
    await again.close();
  });

  it.each<[string, Fault]>([
    ['a page', { kind: 'other_answer', status: 200, contentType: 'text/html', body: '<html>hello</html>' }],
    ['half a JSON', { kind: 'other_answer', status: 200, contentType: 'application/json', body: '{"media_' }],
    ['another shape', { kind: 'other_answer', status: 200, contentType: 'application/json', body: '[]' }],
    ['another status', { kind: 'other_answer', status: 202, contentType: 'application/json', body: '{}' }],
  ])('names the operation when it keeps answering with %s', async (_name, fault) => {
    await doAll();
    for (const [operation, call] of Object.entries(creations)) {
      if (operation === 'putUpload' || operation === 'confirmUpload') continue;
      open.gateway.faults.add({ operation, fault });
      await expect(call()).rejects.toMatchObject({
        code: 'PLATFORM_BAD_ANSWER',
        retry: 'costs_attempt',
        message: expect.stringMatching(new RegExp(`^${operation}: `)) as string,
      });
      open.gateway.faults.clear();
    }
    expectEachOnce();
  });

  it('takes no page for the confirmation that a state was set', async () => {
    const page: Fault = { kind: 'other_answer', status: 200, contentType: 'text/html', body: '<html>' };
    open.gateway.faults.add({ operation: 'setGenerationStatus', fault: page });
    const setting = open.platform.updateWorldStatus(world.worldId, 'completed', signal);
    await expect(setting).rejects.toMatchObject({ code: 'PLATFORM_BAD_ANSWER' });
  });

  it('is left alone while it is down, and found again when it is up', async () => {
    // Time that passes only when the test says so: the breaker lets nobody try before.
    let nowMs = 0;
    const openMs = 60_000;
    const left = await openGateway({
      ...{ timing: patient, breaker: { failureThreshold: 4, openMs } },
      clock: { ...systemClock, now: () => nowMs },
    });
    await left.platform.registerWorld(world, signal);
    left.gateway.faults.add({ fault: { kind: 'status', status: 503 } });
    const register = () => left.platform.registerWorld(world, signal);
    await expect(register()).rejects.toMatchObject({ retry: 'free' });
    const callsBefore = left.gateway.calls().length;
    for (let asked = 0; asked < 20; asked += 1) {
      await expect(register()).rejects.toMatchObject({ code: 'CIRCUIT_OPEN', retry: 'free' });
    }
    expect(left.gateway.calls()).toHaveLength(callsBefore);

    left.gateway.faults.clear();
    nowMs += openMs;
    await expect(register()).resolves.toBeUndefined();
    await left.close();
  });

  it('answers a ping when it is ready, and only then', async () => {
    await expect(open.platform.ping()).resolves.toBeUndefined();
    open.gateway.faults.add(
      { operation: 'getReadiness', times: 1, fault: { kind: 'status', status: 503 } },
      { operation: 'getReadiness', times: 1, fault: { kind: 'slow', delayMs: 60_000 } },
    );
    for (let asked = 0; asked < 2; asked += 1) {
      await expect(open.platform.ping()).rejects.toMatchObject({
        code: 'PLATFORM_UNAVAILABLE',
        retry: 'free',
      });
    }
    await expect(open.platform.ping()).resolves.toBeUndefined();
  });

  it('does not hold up its own end with calls that it never answers', async () => {
    open.gateway.faults.add({ fault: { kind: 'lost_answer', how: 'silence' } });
    open.gateway.faults.add({ operation: 'getHealth', fault: { kind: 'slow', delayMs: 60_000 } });
    const calling = open.platform.updateWorldStatus(world.worldId, 'completed', signal);
    const refused = expect(calling).rejects.toMatchObject({ code: 'PLATFORM_UNAVAILABLE' });
    await open.gateway.close();
    await refused;
  });
});

describe('registering a picture', () => {
  it('tells the platform what the worker knows of it, and puts the bytes there', async () => {
    await open.platform.registerMedia(picture, signal);
    expect(open.gateway.calls().map(({ operation, status }) => [operation, status])).toEqual([
      ['registerWorld', 204],
      ['requestUpload', 200],
      ['putUpload', 200],
      ['confirmUpload', 200],
    ]);
    expect(open.media()).toMatchObject([
      { _id: picture.mediaId, object_key: picture.objectKey, size_bytes: 120_000, content_type: 'image/png' },
    ]);
  });

  it('fails with a reason when the picture is not in the object storage', async () => {
    const empty = await openGateway({ readObject: async () => null });
    await expect(empty.platform.registerMedia(picture, signal)).rejects.toMatchObject({
      code: 'PLATFORM_PICTURE_MISSING',
      retry: 'costs_attempt',
      message: expect.stringContaining(picture.objectKey) as string,
    });
    await empty.close();
  });

  it('asks for another address when an upload was refused, and costs an attempt', async () => {
    open.gateway.faults.add({ operation: 'putUpload', times: 1, fault: { kind: 'status', status: 403 } });
    await expect(open.platform.registerMedia(picture, signal)).rejects.toMatchObject({
      code: 'PLATFORM_UPLOAD_REFUSED',
      retry: 'costs_attempt',
    });
    expect(await open.platform.registerMedia(picture, signal)).toEqual({ mediaId: picture.mediaId });
    expect(open.gateway.counts()).toMatchObject({ requestUpload: { calls: 2, replays: 0 } });
  });

  it('goes on with the id that the platform chose', async () => {
    const body = JSON.stringify({ media_id: 'another', upload_url: null });
    const json = { kind: 'other_answer', status: 200, contentType: 'application/json' } as const;
    open.gateway.faults.add(
      { operation: 'requestUpload', times: 1, fault: { ...json, body } },
      {
        operation: 'confirmUpload',
        times: 1,
        fault: { ...json, body: '{"media_id":"another","variants":{}}' },
      },
    );
    expect(await open.platform.registerMedia(picture, signal)).toEqual({ mediaId: 'another' });
  });

  it('does not wait for the bytes of a picture when the signal aborts', async () => {
    const stop = new AbortController();
    const reason = new Error('stop');
    const reading = await openGateway({
      readObject: () => {
        stop.abort(reason);
        return new Promise(() => undefined);
      },
    });
    await expect(reading.platform.registerMedia(picture, stop.signal)).rejects.toBe(reason);
    await reading.close();
  });
});
