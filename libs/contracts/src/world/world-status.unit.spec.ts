import {
  GENERIA_STATUS_FIELDS,
  notStartedStatus,
  pendingStages,
  TERMINAL_WORLD_STATES,
  toWorldStatus,
  WorldState,
  WorldStatus,
  WorldStatusDocument,
} from './world-status.js';

const now = new Date('2026-11-23T08:00:00.000Z');
const document: WorldStatusDocument = {
  _id: 'w1',
  status: 'in_progress',
  current_stage: 'initializing',
  stages: pendingStages(),
  tasks_total: 0,
  tasks_completed: 0,
  tasks_failed: 0,
  task_predicted: 0,
  users_created: 0,
  posts_created: 0,
  images_created: 0,
  users_predicted: 10,
  posts_predicted: 50,
  api_call_limits_LLM: 100,
  api_call_limits_images: 80,
  api_calls_made_LLM: 7,
  api_calls_made_images: 0,
  llm_cost_total: 0.25,
  image_cost_total: 0,
  prompt_tokens: 0,
  output_tokens: 0,
  gaps: [],
  parameters: { users_count: 10, posts_count: 50, user_prompt: 'порт' },
  plan: {
    users_count: 10,
    posts_count: 50,
    seed: 1,
    text_model: 't',
    image_model: 'i',
    prompt_digests: {},
    answer_schema_version: 1,
    started_at: now,
  },
  seq: 3,
  created_at: now,
  updated_at: now,
};

const views = [
  ['a world at its first moment', toWorldStatus(document)],
  ['a world that nobody has started', notStartedStatus('w1', now)],
] as const;

describe.each(views)('the status of %s', (_case, status) => {
  const sent = JSON.parse(JSON.stringify(status)) as Record<string, unknown>;

  it('carries all 19 fields of Generia, zeros included', () => {
    expect(GENERIA_STATUS_FIELDS).toHaveLength(19);
    for (const field of GENERIA_STATUS_FIELDS) expect(sent[field] ?? 'absent').not.toBe('absent');
  });

  it('carries the six stages in their order', () => {
    expect((sent['stages'] as { name: string; status: string }[]).map(({ name }) => name)).toEqual([
      'initializing',
      'world_description',
      'world_image',
      'characters',
      'posts',
      'finishing',
    ]);
  });

  it('fits its own schema and says when in ISO 8601', () => {
    expect(WorldStatus.parse(sent)).toEqual(sent);
    expect([sent['created_at'], sent['updated_at']]).toEqual([now.toISOString(), now.toISOString()]);
  });
});

describe('toWorldStatus', () => {
  it('writes LLM in lower case, keeps every count, and keeps prompt, plan and database names to itself', () => {
    const status = toWorldStatus(document);
    expect(status).toMatchObject({
      world_id: 'w1',
      api_call_limits_llm: 100,
      api_calls_made_llm: 7,
      llm_cost_total: 0.25,
      seq: 3,
    });
    const keys = Object.keys(status);
    for (const key of ['_id', 'parameters', 'plan', 'api_call_limits_LLM', 'error'])
      expect(keys).not.toContain(key);
  });

  it('leaves none of the fields out', () => {
    const failed = toWorldStatus({ ...document, status: 'failed', error: 'bad key' });
    expect(Object.keys(failed).sort()).toEqual(Object.keys(WorldStatus.shape).sort());
  });

  it('tells why a world failed, when it failed', () => {
    expect(toWorldStatus({ ...document, status: 'failed', error: 'bad key' }).error).toBe('bad key');
  });

  it('starts from a document that fits its schema', () => {
    expect(WorldStatusDocument.parse(document)).toEqual(document);
  });
});

describe('pendingStages', () => {
  it('gives a list of its own to each world', () => {
    const [first, second] = [pendingStages(), pendingStages()];
    expect(first).toEqual(second);
    expect(first[0]).not.toBe(second[0]);
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set(['pending']));
  });
});

describe('the states of a world', () => {
  it('are terminal when nothing can follow: completed, failed, cancelled', () => {
    expect(WorldState.options.filter((state) => TERMINAL_WORLD_STATES.has(state))).toEqual([
      'completed',
      'failed',
      'cancelled',
    ]);
  });
});
