import { STAGE_NAMES } from '../world/world-status.js';
import {
  isTaskType,
  SERVICE_NAMES,
  TASK_CATALOGUE,
  TASK_TYPES,
  taskTypesOf,
  TOPICS,
} from './task-catalogue.js';
import { InitWorldCreationParameters } from './task-parameters.js';

describe('the task catalogue', () => {
  it('says of each of the nine types who runs it, where it queues, where it counts, how often and how long it is tried', () => {
    const rows = TASK_TYPES.map((type) => {
      const { service, topic, stage, critical, maxAttempts, attemptTimeoutMs } = TASK_CATALOGUE[type];
      return [type, service, topic, stage, critical, maxAttempts, attemptTimeoutMs / 60_000];
    });
    expect(rows).toEqual([
      ['init_world_creation', 'world-orchestrator', 'generia-tasks', 'initializing', true, 4, 10],
      [
        'generate_world_description',
        'world-orchestrator',
        'generia-tasks',
        'world_description',
        true,
        4,
        180,
      ],
      ['generate_world_image', 'image-worker', 'generia-image-tasks', 'world_image', false, 2, 180],
      ['generate_character_batch', 'character-worker', 'generia-character-tasks', 'characters', true, 4, 180],
      ['generate_character', 'character-worker', 'generia-character-tasks', 'characters', true, 4, 60],
      ['generate_character_avatar', 'image-worker', 'generia-image-tasks', 'characters', false, 2, 60],
      ['generate_post_batch', 'post-worker', 'generia-post-tasks', 'posts', false, 2, 180],
      ['generate_post', 'post-worker', 'generia-post-tasks', 'posts', false, 2, 60],
      ['generate_post_image', 'image-worker', 'generia-image-tasks', 'posts', false, 2, 60],
    ]);
  });

  it('gives each service its own topic and each type exactly one service', () => {
    const topics = SERVICE_NAMES.map(
      (service) => new Set(taskTypesOf(service).map((type) => TASK_CATALOGUE[type].topic)),
    );
    expect(topics.map((set) => set.size)).toEqual([1, 1, 1, 1, 0]);
    expect(new Set(topics.flatMap((set) => [...set])).size).toBe(4);
    expect(SERVICE_NAMES.flatMap(taskTypesOf)).toHaveLength(TASK_TYPES.length);
  });

  it('keeps the two topics that Generia knows', () => {
    expect([TOPICS.tasks, TOPICS.progress]).toEqual(['generia-tasks', 'generia-progress']);
  });

  it('counts every task in a stage that readers see', () => {
    for (const type of TASK_TYPES) expect(STAGE_NAMES).toContain(TASK_CATALOGUE[type].stage);
  });

  it('knows its own types only, inherited names excluded', () => {
    expect(TASK_TYPES.every(isTaskType)).toBe(true);
    expect(['', 'toString', '__proto__', 'constructor', 'generate_worlds'].some(isTaskType)).toBe(false);
  });
});

describe('the parameters of init_world_creation', () => {
  const parameters = InitWorldCreationParameters;

  it('reach the job whatever they are, so that it can say what is wrong with them', () => {
    const sent = { user_prompt: '', users_count: 500 };
    expect(TASK_CATALOGUE.init_world_creation.parameters.parse(sent)).toEqual(sent);
  });

  it('are taken as World Service sends them: defaults filled in, its own time ignored', () => {
    expect(parameters.parse({ user_prompt: ' порт ', created_at: '2025-05-01T00:00:00Z' })).toEqual({
      user_prompt: 'порт',
      users_count: 10,
      posts_count: 50,
    });
  });

  it.each([
    ['no prompt', { user_prompt: '   ' }],
    ['a prompt over 10,000 characters', { user_prompt: 'x'.repeat(10_001) }],
    ['no users', { user_prompt: 'x', users_count: 0 }],
    ['201 users', { user_prompt: 'x', users_count: 201 }],
    ['half a user', { user_prompt: 'x', users_count: 1.5 }],
    ['posts below zero', { user_prompt: 'x', posts_count: -1 }],
    ['2,001 posts', { user_prompt: 'x', posts_count: 2_001 }],
    ['a limit below zero', { user_prompt: 'x', api_call_limits_llm: -1 }],
    ['money below zero', { user_prompt: 'x', cost_limit_usd: -1 }],
  ])('are refused with %s', (_case, given) => {
    expect(parameters.safeParse(given).success).toBe(false);
  });
});
