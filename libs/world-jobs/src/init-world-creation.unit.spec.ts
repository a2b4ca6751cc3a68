import {
  GENERIA_STATUS_FIELDS,
  STAGE_NAMES,
  toWorldStatus,
  type WorldLedger,
  type WorldStatusDocument,
  WorldStatusDocument as WorldStatusDocumentSchema,
  WorldLedger as WorldLedgerSchema,
} from '@generia/contracts';
import {
  claimedTask,
  createRecordingPlatform,
  nextAttempt,
  runTask,
  salvageTask,
  SAMPLE_WORLD_ID,
} from '@generia/job-kit/testing';
import { loadPrompts } from '@generia/prompts';

import { initWorldCreation } from './init-world-creation.js';

const NOW = new Date('2026-03-10T15:00:00Z');
const PROMPT = 'A town that lost its river';

async function bench() {
  const statuses = new Map<string, WorldStatusDocument>();
  const ledgers = new Map<string, WorldLedger>();
  const templates = new Map<string, { readonly name: string; readonly text: string }>();
  const platform = createRecordingPlatform();
  const prompts = await loadPrompts();
  let now = NOW;
  const keep = <T extends { readonly _id: string }>(documents: Map<string, T>) => ({
    create: (document: T) => {
      const isNew = !documents.has(document._id);
      if (isNew) documents.set(document._id, document);
      return Promise.resolve(isNew);
    },
  });
  const jobs = {
    init_world_creation: initWorldCreation({
      statuses: keep(statuses),
      ledgers: keep(ledgers),
      promptTemplates: {
        saveAll: (all) => Promise.resolve(all.forEach(({ _id, ...rest }) => templates.set(_id, rest))),
      },
      platform,
      prompts,
      models: { text: 'text-model', image: 'image-model' },
      now: () => now,
    }),
  };
  const task = (parameters: Record<string, unknown> = {}) =>
    claimedTask('init_world_creation', { user_prompt: PROMPT, ...parameters });
  const later = () => {
    now = new Date(NOW.getTime() + 60_000);
  };
  const status = () => statuses.get(SAMPLE_WORLD_ID);
  return { jobs, task, later, status, statuses, ledgers, templates, platform, prompts };
}

describe('init_world_creation', () => {
  it('makes a status that has every field, the six stages and zeros from the first moment', async () => {
    const { jobs, task, status } = await bench();
    await runTask(jobs, task());
    const document = WorldStatusDocumentSchema.parse(status());
    expect(document.stages).toEqual(
      STAGE_NAMES.map((name) => ({ name, status: name === 'initializing' ? 'in_progress' : 'pending' })),
    );
    expect(document).toMatchObject({
      _id: SAMPLE_WORLD_ID,
      status: 'in_progress',
      current_stage: 'initializing',
      tasks_total: 1,
      tasks_completed: 0,
      tasks_failed: 0,
      task_predicted: 135,
      users_created: 0,
      posts_created: 0,
      users_predicted: 10,
      posts_predicted: 50,
      api_calls_made_LLM: 0,
      api_calls_made_images: 0,
      llm_cost_total: 0,
      image_cost_total: 0,
      gaps: [],
      parameters: { users_count: 10, posts_count: 50, user_prompt: PROMPT },
      created_at: NOW,
      updated_at: NOW,
    });
    const shown = toWorldStatus(document);
    for (const field of GENERIA_STATUS_FIELDS) expect(shown).toHaveProperty(field);
  });

  it('freezes models, prompts, counts, seed and start', async () => {
    const { jobs, task, status, prompts, templates } = await bench();
    await runTask(jobs, task({ users_count: 3, posts_count: 7, seed: 42 }));
    expect(status()?.plan).toEqual({
      users_count: 3,
      posts_count: 7,
      seed: 42,
      text_model: 'text-model',
      image_model: 'image-model',
      prompt_digests: prompts.digests,
      posts_per_call: 5,
      answer_schema_version: 1,
      started_at: NOW,
    });
    for (const [name, digest] of Object.entries(prompts.digests)) {
      expect(templates.get(digest)).toEqual({
        name,
        text: prompts.promptTexts[name as keyof typeof prompts.promptTexts],
      });
    }
  });

  it('draws the seed from the world id, so that another attempt draws the same', async () => {
    const [one, same] = [await bench(), await bench()];
    await runTask(one.jobs, one.task());
    await runTask(same.jobs, same.task());
    const other = await bench();
    await runTask(other.jobs, { ...other.task(), world_id: 'w2' });
    expect(same.status()?.plan.seed).toBe(one.status()?.plan.seed);
    expect(other.statuses.get('w2')?.plan.seed).not.toBe(one.status()?.plan.seed);
  });

  it.each([
    ['derived from the plan', {}, { llm: 274, images: 224 }],
    ['as given', { api_call_limits_llm: 5, api_call_limits_images: 0 }, { llm: 5, images: 0 }],
    ['half given', { api_call_limits_images: 7 }, { llm: 274, images: 7 }],
  ])('has limits %s, the same in the status and in the ledger', async (_how, given, limits) => {
    const { jobs, task, status, ledgers } = await bench();
    await runTask(jobs, task(given));
    expect(status()).toMatchObject({
      api_call_limits_LLM: limits.llm,
      api_call_limits_images: limits.images,
    });
    expect(WorldLedgerSchema.parse(ledgers.get(SAMPLE_WORLD_ID))).toMatchObject({
      limit_llm_calls: limits.llm,
      remaining_llm_calls: limits.llm,
      limit_image_calls: limits.images,
      remaining_image_calls: limits.images,
      llm_calls: 0,
      image_calls: 0,
      llm_cost_micros: 0,
      image_cost_micros: 0,
    });
  });

  it('registers the world and asks for its description with the same wishes', async () => {
    const { jobs, task, platform } = await bench();
    const wishes = { users_count: 3, posts_count: 0 };
    const { children, result } = await runTask(jobs, task({ ...wishes, created_at: 'ignored' }));
    expect(children).toEqual([
      { type: 'generate_world_description', parameters: { user_prompt: PROMPT, ...wishes } },
    ]);
    expect(result).toMatchObject({ world_id: SAMPLE_WORLD_ID });
    expect([...platform.worlds.values()]).toEqual([
      { worldId: SAMPLE_WORLD_ID, prompt: PROMPT, usersCount: 3, postsCount: 0 },
    ]);
  });

  it('doubles nothing and changes nothing when it runs again, and asks for the same child', async () => {
    const { jobs, task, later, statuses, ledgers, templates, platform } = await bench();
    const first = task();
    const outcome = await runTask(jobs, first);
    const before = structuredClone({ statuses, ledgers, templates, worlds: platform.worlds });
    later();
    expect(await runTask(jobs, nextAttempt(first))).toEqual(outcome);
    expect({ statuses, ledgers, templates, worlds: platform.worlds }).toEqual(before);
  });

  it('writes the status last: whoever sees it finds the world, its limits and its prompts', async () => {
    const { jobs, task, platform, statuses } = await bench();
    platform.registerWorld = () => Promise.reject(new Error('platform down'));
    await expect(runTask(jobs, task())).rejects.toThrow('platform down');
    expect(statuses.size).toBe(0);
  });

  it.each([
    ['too many characters', { users_count: 500 }, 'users_count'],
    ['half a post', { posts_count: 1.5 }, 'posts_count'],
    ['no wish', { user_prompt: '   ' }, 'user_prompt'],
    ['a wish that is no text', { user_prompt: { $gt: '' } }, 'user_prompt'],
  ])('shows a world with %s as one that failed, and says why', async (_what, parameters, field) => {
    const { jobs, task, status, ledgers } = await bench();
    const claimed = task(parameters);
    const running = runTask(jobs, claimed);
    await expect(running).rejects.toMatchObject({ code: 'INVALID_WORLD', retry: 'never' });
    await expect(running).rejects.toThrow(field);
    expect(status()).toBeUndefined();

    expect(await salvageTask(jobs, claimed)).toBeNull();

    expect(WorldStatusDocumentSchema.parse(status())).toMatchObject({
      status: 'in_progress',
      tasks_total: 1,
    });
    expect(ledgers.get(SAMPLE_WORLD_ID)).toMatchObject({
      remaining_llm_calls: 0,
      remaining_image_calls: 0,
      remaining_cost_micros: 0,
    });
  });

  it('takes the limit of money that was asked for, in dollars', async () => {
    const { jobs, task, ledgers } = await bench();
    await runTask(jobs, task({ cost_limit_usd: 1.25 }));
    expect(ledgers.get(SAMPLE_WORLD_ID)).toMatchObject({
      limit_cost_micros: 1_250_000,
      remaining_cost_micros: 1_250_000,
    });
  });
});
