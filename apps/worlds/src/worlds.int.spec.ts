import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';
import { systemClock } from '@generia/resilience';

import { run } from './run.js';

const at = new Date('2026-03-10T15:00:00Z');
let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'generia-worlds-'));
  const store = await openEmbeddedStore({ directory: join(directory, 'db') });
  const { worldLedgers, worldStatuses, tasks } = await openRepositories(store);
  const zeros = { llm_calls: 5, image_calls: 0, prompt_tokens: 0, cached_tokens: 0, output_tokens: 0 };
  await worldLedgers.create({
    ...{ _id: 'w1', ...zeros, llm_cost_micros: 250_000, image_cost_micros: 0, reserved: {} },
    ...{ limit_llm_calls: 5, limit_image_calls: 9, limit_cost_micros: 1_000_000 },
    ...{ remaining_llm_calls: 0, remaining_image_calls: 9, remaining_cost_micros: 750_000 },
    ...{ created_at: at, updated_at: at },
  });
  const status = { status: 'paused_budget', gaps: [], seq: 3, stages: [], created_at: at, updated_at: at };
  await worldStatuses.create({
    ...{ _id: 'w1', ...status, users_created: 1, users_predicted: 2, posts_created: 0, posts_predicted: 4 },
    parameters: { user_prompt: 'A town\nof bells', users_count: 2, posts_count: 4 },
  } as never);
  const failed = {
    status: 'failed',
    world_id: 'w1',
    queue: 'q',
    lease_token: 2,
    tally: '',
    attempt_count: 2,
  };
  await tasks.insertIgnoringDuplicates([
    {
      ...failed,
      _id: 't1',
      type: 'generate_post',
      crash_count: 0,
      error: 'Blocked.',
      error_code: 'BLOCKED',
      parameters: { username: 'ada' },
      steps: {},
      updated_at: at,
    },
    {
      ...failed,
      _id: 't2',
      type: 'generate_character_avatar',
      crash_count: 1,
      error: 'No picture.',
      error_code: 'NO_IMAGE',
      parameters: {},
      steps: {},
      updated_at: at,
    },
  ] as never);
  await store.close();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function worlds(...argv: string[]): Promise<string> {
  let stdout = '';
  const stream = { write: (text: string) => (stdout += text) };
  await run({ argv: [...argv, '--data', directory], env: {}, clock: systemClock, stdout: stream });
  return stdout;
}

describe('npm run worlds', () => {
  it('lists worlds, and shows one with its money', async () => {
    expect(await worlds('list')).toBe('w1  paused_budget  characters 1/2, posts 0/4  A town of bells\n');
    const shown = await worlds('show', 'w1');
    expect(shown).toContain('text calls 5 of 5');
    expect(shown).toContain('$0.2500 of $1.00');
  });

  it('makes no store where there is none', async () => {
    const nowhere = join(directory, 'nowhere');
    const listing = run({
      argv: ['list', '--data', nowhere],
      env: {},
      clock: systemClock,
      stdout: process.stdout,
    });
    await expect(listing).rejects.toThrow(`There are no worlds in ${nowhere}.`);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('raises limits, and the world goes on', async () => {
    const raised = await worlds('limits', 'w1', '--llm', '20', '--cost', '2.5', '--json');
    expect(JSON.parse(raised)).toMatchObject({
      status: { status: 'in_progress' },
      ledger: { limit_llm_calls: 20, remaining_llm_calls: 15, limit_cost_micros: 2_500_000 },
    });
  });

  it('pauses, resumes and cancels', async () => {
    expect(await worlds('pause', 'w1')).toContain('paused: nothing more is spent');
    expect(await worlds('resume', 'w1')).not.toContain('nothing more is spent');
    expect(await worlds('cancel', 'w1')).toContain('cancelled: nothing more is spent');
    await expect(worlds('resume', 'w1')).rejects.toMatchObject({ code: 'WORLD_ENDED' });
  });

  it('lists what failed, with the reason and what it was given', async () => {
    const letters = await worlds('dead-letters');
    expect(letters).toContain('t1  generate_post  world w1');
    expect(letters).toContain('BLOCKED: Blocked. (2 attempts, 0 crashes)');
    expect(letters).toContain('{"username":"ada"}');
    expect(JSON.parse(await worlds('dead-letters', 'w1', '--json'))).toHaveLength(2);
    expect(await worlds('dead-letters', 'other')).toBe('No task has failed.\n');
  });

  it('tries again what failed: a task, a stage, or all', async () => {
    expect(await worlds('retry', 'w1', '--stage', 'characters')).toContain('1 task goes on.');
    expect(JSON.parse(await worlds('retry', 'w1', '--json'))).toEqual({ redriven: ['t1'] });
    await expect(worlds('retry', 'w1', '--task', 't1')).rejects.toMatchObject({ code: 'NOTHING_TO_REDRIVE' });
  });

  it('pauses, resumes and cancels everything', async () => {
    expect(await worlds('resume', '--all')).toBe('There are no such worlds.\n');
    expect(await worlds('pause', '--all')).toBe('w1  pause\n');
    expect(JSON.parse(await worlds('cancel', '--all', '--json'))).toEqual(['w1']);
    expect(await worlds('cancel', '--all')).toBe('There are no such worlds.\n');
  });

  it.each([
    [['explode', 'w1'], 'There is no command "explode"'],
    [['show'], 'show needs the id of a world'],
    [['limits', 'w1'], 'at least one of'],
    [['retry', '--all'], 'retry --all is not offered'],
    [['pause', 'w1', '--all'], 'either one world or --all'],
    [['retry', 'w1', '--stage', 'middle'], '--stage is "middle"'],
    [['limits', 'w1', '--llm', 'many'], '--llm is "many"'],
    [['show', 'w1', 'w2'], 'one word too many'],
    [['show', 'w1', '--force'], '--force'],
    [['show', 'nobody'], 'There is no world nobody'],
  ])('refuses %j in words', async (argv, problem) => {
    await expect(worlds(...argv)).rejects.toThrow(problem);
    await expect(worlds(...argv)).rejects.toMatchObject({ exitCode: 2 });
  });
});
