import {
  claimedTask,
  createMemoryWorld,
  createRecordingPlatform,
  createScriptedCalls,
  nextAttempt,
  runTask,
  salvageTask,
  type Script,
} from '@generia/job-kit/testing';
import { TaskError } from '@generia/resilience';

import { generateWorldImage } from './generate-world-image.js';

const HEADER = '16:9';
const refused = new TaskError('blocked', { code: 'BLOCKED', retry: 'never' });
const unavailable = new TaskError('down', { code: 'DOWN', retry: 'costs_attempt' });
const PNG = { bytes: new Uint8Array(3), contentType: 'image/png' as const };

async function bench(image: Script['image'] = () => PNG) {
  const world = await createMemoryWorld();
  const platform = createRecordingPlatform();
  const script = createScriptedCalls({ image });
  const jobs = {
    generate_world_image: generateWorldImage({ worlds: world.worlds, calls: script.calls, platform }),
  };
  return { jobs, platform, ...script, task: claimedTask('generate_world_image', {}) };
}

describe('the pictures of a world', () => {
  it('are a wide header and a square icon, known to the platform under the names of old', async () => {
    const { jobs, task, platform, drawn } = await bench();
    const outcome = await runTask(jobs, task);
    const [header, icon] = [...platform.media.values()];
    expect(header).toMatchObject({
      worldId: 'w1',
      characterId: null,
      kind: 'world_header',
      filename: 'world_w1_header.png',
      contentType: 'image/png',
      sizeBytes: 3,
      objectKey: `w1/world_data/${header?.mediaId}.png`,
    });
    expect(icon).toMatchObject({
      kind: 'world_icon',
      filename: 'world_w1_icon.png',
      objectKey: `w1/world_data/${icon?.mediaId}.png`,
    });
    expect(platform.media.size).toBe(2);
    expect([...platform.worldImages.values()]).toEqual([
      { worldId: 'w1', headerMediaId: header?.mediaId, iconMediaId: icon?.mediaId },
    ]);
    expect(outcome).toMatchObject({
      tally: { images: 2 },
      result: { header_id: header?.mediaId, icon_id: icon?.mediaId },
    });
    expect(drawn.map(({ aspectRatio, model }) => [aspectRatio, model])).toEqual([
      ['16:9', 'image-model'],
      ['1:1', 'image-model'],
    ]);
    expect(drawn[0]?.prompt).toContain('Chalk white light');
  });

  it('are drawn once, however often their task runs', async () => {
    const { jobs, task, platform, drawn } = await bench();
    const outcome = await runTask(jobs, task);
    expect(await runTask(jobs, nextAttempt(task))).toEqual(outcome);
    expect(drawn).toHaveLength(2);
    expect(platform.media.size).toBe(2);
  });

  it('are not drawn again when only the other one failed', async () => {
    let failures = 1;
    const { jobs, task, platform, drawn } = await bench(({ aspectRatio }) => {
      if (aspectRatio === HEADER && failures-- > 0) throw unavailable;
      return PNG;
    });
    await expect(runTask(jobs, task)).rejects.toBe(unavailable);
    expect(platform.worldImages.size).toBe(0);
    await runTask(jobs, nextAttempt(task));
    expect(drawn.map(({ aspectRatio }) => aspectRatio)).toEqual(['16:9', '1:1', '16:9']);
    expect(platform.media.size).toBe(2);
  });

  it('are tried again while one of them may yet be had, though the other one is refused', async () => {
    const { jobs, task } = await bench(({ aspectRatio }) => {
      throw aspectRatio === HEADER ? refused : unavailable;
    });
    await expect(runTask(jobs, task)).rejects.toBe(unavailable);
  });
});

describe('what is saved of the pictures of a world', () => {
  it.each([
    ['the icon when the header is refused', '16:9', 'world_w1_icon.png'],
    ['the header when the icon is refused', '1:1', 'world_w1_header.png'],
  ])('is %s', async (_which, refusedRatio, kept) => {
    const { jobs, task, platform } = await bench(({ aspectRatio }) => {
      if (aspectRatio === refusedRatio) throw refused;
      return PNG;
    });
    await expect(runTask(jobs, task)).rejects.toBe(refused);
    const saved = await salvageTask(jobs, task, refused);
    const [picture, ...others] = [...platform.media.values()];
    expect(others).toEqual([]);
    expect(picture?.filename).toBe(kept);
    const ids =
      refusedRatio === HEADER
        ? { header: null, icon: picture?.mediaId }
        : { header: picture?.mediaId, icon: null };
    expect([...platform.worldImages.values()]).toEqual([
      { worldId: 'w1', headerMediaId: ids.header, iconMediaId: ids.icon },
    ]);
    expect(saved).toMatchObject({
      tally: { images: 1 },
      result: { header_id: ids.header, icon_id: ids.icon },
    });
  });

  it('is nothing when both are refused', async () => {
    const { jobs, task, platform } = await bench(() => {
      throw refused;
    });
    await expect(runTask(jobs, task)).rejects.toBe(refused);
    expect(await salvageTask(jobs, task, refused)).toBeNull();
    expect(platform.worldImages.size).toBe(0);
  });
});
