import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Character, Post, TaskDocument, WorldParameters, WorldStatusDocument } from '@generia/contracts';
import { openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';

import type { QualityReport } from './report.js';
import { run } from './run.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'generia-quality-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const day = (date: number): Date => new Date(Date.UTC(2026, 2, date));
const character = (username: string, displayName: string): Character =>
  ({
    _id: username,
    world_id: 'w1',
    username,
    display_name: displayName,
    meta: {
      ...{
        bio: 'I count.',
        background_story: '',
        personality: '',
        speaking_style: '',
        daily_routine: '',
        secret: '',
      },
      relationships: [{ username: 'ada', relationship_type: 'x', description: 'x' }],
    },
  }) as unknown as Character;
const post = (id: string, caption: string, createdAt: Date): Post =>
  ({
    _id: id,
    world_id: 'w1',
    username: 'ada',
    caption,
    mentions: [],
    created_at: createdAt,
  }) as unknown as Post;
const task = (
  id: string,
  type: string,
  parameters: object,
  result: object,
  steps: object = {},
): TaskDocument =>
  ({
    _id: id,
    world_id: 'w1',
    type,
    status: 'completed',
    parameters,
    result,
    steps,
    created_at: day(1),
  }) as unknown as TaskDocument;

interface Contents {
  readonly characters?: readonly Character[];
  readonly posts?: readonly Post[];
  readonly tasks?: readonly TaskDocument[];
}

/** A data directory with two worlds, the later of which has these contents. */
async function store({ characters = [], posts = [], tasks = [] }: Contents): Promise<void> {
  const embedded = await openEmbeddedStore({ directory: join(directory, 'db') });
  const { platform, worldStatuses, worldParameters, ...others } = await openRepositories(embedded);
  const status = (id: string, date: number) =>
    ({ _id: id, status: 'completed', created_at: day(date) }) as unknown as WorldStatusDocument;
  await worldStatuses.create(status('w0', 1));
  await worldStatuses.create(status('w1', 2));
  const world = {
    ...{ _id: 'w1', name: 'Kettle Reach', language: 'English', cast_batches: {} },
    ...{ description: '', description_short: '', history: '', culture: '', geography: '' },
  };
  await worldParameters.create(world as unknown as WorldParameters);
  await platform.characters.insertIgnoringDuplicates([...characters]);
  await platform.posts.insertIgnoringDuplicates([...posts]);
  await others.tasks.insertIgnoringDuplicates([...tasks]);
  await embedded.close();
}

async function measured(...words: string[]): Promise<{ code: number; report: QualityReport }> {
  let printed = '';
  const stdout = { write: (text: string) => (printed += text) };
  const code = await run({ argv: [...words, '--data', directory, '--json'], env: {}, stdout });
  return { code, report: JSON.parse(printed) as QualityReport };
}
const valueOf = (report: QualityReport, name: string) =>
  report.measures.find((measure) => measure.name === name)?.value;

describe('a data directory', () => {
  it('has its latest world measured, which passes', async () => {
    await store({
      characters: [character('ada', 'Ada Quay'), character('bo', 'Bo Lund')],
      posts: [post('p0', 'Eels again today.', day(3)), post('p1', 'Soap, for once.', day(4))],
      tasks: [
        task('t0', 'generate_post', { post_index: 0 }, { post_id: 'p0' }),
        task('t1', 'generate_post_image', { post_index: 1 }, { post_id: 'p1' }),
      ],
    });
    const { code, report } = await measured();
    expect([code, report.world_id, report.passed, report.posts]).toEqual([0, 'w1', true, 2]);
    expect(valueOf(report, 'timeline')).toBe(1);
  });

  it('fails with exit code 1 when a measure does: a handle of nobody, posts in the wrong order', async () => {
    await store({
      characters: [character('ada', 'Ada Quay')],
      posts: [post('p0', 'Ask @ghost.', day(4)), post('p1', 'Soap, for once.', day(3))],
      tasks: [
        task('t0', 'generate_post', { post_index: 0 }, { post_id: 'p0' }),
        task('t1', 'generate_post', { post_index: 1 }, { post_id: 'p1' }),
      ],
    });
    const { code, report } = await measured('w1');
    expect(code).toBe(1);
    expect(report.measures.filter((measure) => !measure.passed).map(({ name }) => name)).toEqual([
      'unresolved_handles',
      'timeline',
    ]);
  });

  it('is read from its tasks when the platform that shows the world is elsewhere', async () => {
    const detail = {
      username: 'ada',
      display_name: 'Ada',
      ...{ bio: 'I count.', background_story: '', personality: '', appearance: '', speaking_style: '' },
      ...{ interests: [], common_topics: [], relationships: [] },
      ...{ avatar_description: '', avatar_style: '', secret: '', daily_routine: '' },
    };
    const who = {
      character_index: 0,
      ...{
        username: 'ada',
        display_name: 'Ada Quay',
        character_concept: '',
        concept_short: '',
        role_in_world: '',
      },
      ...{ personality_traits: [], interests: [], posts_count: 1 },
    };
    const written = {
      ...{ character_id: 'c', username: 'ada', content: 'Eels again today.', image_prompt: null },
      ...{ hashtags: [], mood: '', context: '', post_id: null },
    };
    await store({
      tasks: [
        task('t0', 'generate_character', who, {}, { detail }),
        task('t1', 'generate_post', { username: 'ada', post_index: 0 }, written),
      ],
    });
    const { code, report } = await measured();
    expect([code, report.characters, report.posts]).toEqual([0, 1, 1]);
  });

  it('that holds no such world, or none at all, is told in one line', async () => {
    await expect(measured()).rejects.toMatchObject({
      exitCode: 2,
      message: `There are no worlds in ${directory}.`,
    });
    await store({});
    await expect(measured('w9')).rejects.toMatchObject({
      exitCode: 2,
      message: 'There is no world w9 in this store.',
    });
    await expect(measured('w0')).rejects.toMatchObject({ exitCode: 2, message: /has no texts/ });
  });

  it('that another process uses is left alone, and the process is named', async () => {
    const embedded = await openEmbeddedStore({ directory: join(directory, 'db') });
    try {
      await expect(measured()).rejects.toMatchObject({
        code: 'STORE_LOCKED',
        message: /Stop that process first/,
      });
    } finally {
      await embedded.close();
    }
  });
});
