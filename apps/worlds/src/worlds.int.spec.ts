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
  const { worldLedgers, worldStatuses } = await openRepositories(store);
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

  it.each([
    [['explode', 'w1'], 'There is no command "explode"'],
    [['show'], 'show needs the id of a world'],
    [['limits', 'w1'], 'at least one of'],
    [['limits', 'w1', '--llm', 'many'], '--llm is "many"'],
    [['show', 'w1', 'w2'], 'one word too many'],
    [['show', 'w1', '--force'], '--force'],
    [['show', 'nobody'], 'There is no world nobody'],
  ])('refuses %j in words', async (argv, problem) => {
    await expect(worlds(...argv)).rejects.toThrow(problem);
    await expect(worlds(...argv)).rejects.toMatchObject({ exitCode: 2 });
  });
});
