import { createHash } from 'node:crypto';

import {
  ANSWER_SCHEMA_VERSION,
  InitWorldCreationParameters,
  MAX_PROMPT_CHARACTERS,
  pendingStages,
  WORLD_LIMITS,
  type WorldLedger,
  type WorldPlan,
  type WorldStatusDocument,
} from '@generia/contracts';
import { defineJob, plannedWork, POSTS_PER_CALL } from '@generia/job-kit';
import type { Prompts } from '@generia/prompts';
import { TaskError } from '@generia/resilience';
import type { Job } from '@generia/task-engine';

import { worldLimits, type WorldLimits } from './world-limits.js';

export interface InitWorldCreationPorts {
  readonly statuses: { create(document: WorldStatusDocument): Promise<boolean> };
  readonly ledgers: { create(ledger: WorldLedger): Promise<boolean> };
  readonly promptTemplates: {
    saveAll(
      templates: readonly { readonly _id: string; readonly name: string; readonly text: string }[],
    ): Promise<void>;
  };
  readonly platform: {
    registerWorld(
      world: {
        readonly worldId: string;
        readonly prompt: string;
        readonly usersCount: number;
        readonly postsCount: number;
        readonly creatorId?: string | undefined;
      },
      signal: AbortSignal,
    ): Promise<void>;
  };
  readonly prompts: Prompts;
  readonly models: { readonly text: string; readonly image: string };
  /** The most that a world may cost for which nothing else was asked; absent: what follows from its plan. */
  readonly costLimitMicros?: number | undefined;
  /** How long after its start nothing more is begun for a world; absent: it may take its time. */
  readonly timeLimitMinutes?: number | undefined;
  readonly now: () => Date;
}

/** Creates a world's status document and its call limits, and freezes the plan that it runs by. */
export function initWorldCreation(ports: InitWorldCreationPorts): Job {
  return defineJob('init_world_creation', {
    async run({ task, signal }, sent) {
      const worldId = task.world_id;
      const parameters = checked(sent);
      const { user_prompt, users_count, posts_count, creator_id } = parameters;
      const now = ports.now();
      const plan = freezePlan(worldId, parameters, now);
      const limits = limitsOf(parameters, now);
      await ports.promptTemplates.saveAll(storedTemplates(ports.prompts));
      await ports.ledgers.create({ ...newLedger(worldId, limits, now), ...deadlineOf(now) });
      await ports.platform.registerWorld(
        {
          ...{ worldId, prompt: user_prompt, usersCount: users_count, postsCount: posts_count },
          ...(creator_id === undefined ? {} : { creatorId: creator_id }),
        },
        signal,
      );
      await ports.statuses.create(newStatus(worldId, user_prompt, plan, limits, now));
      return {
        result: { message: 'The world has been started.', world_id: worldId },
        children: [
          { type: 'generate_world_description', parameters: { user_prompt, users_count, posts_count } },
        ],
      };
    },

    /** A world that could not be started is shown as one that failed, so that nobody waits for it. */
    async salvage({ task }, sent) {
      const worldId = task.world_id;
      const now = ports.now();
      const parameters = guessed(sent);
      const none = { llm: 0, images: 0, costMicros: 0 };
      await ports.ledgers.create(newLedger(worldId, none, now));
      const plan = freezePlan(worldId, parameters, now);
      await ports.statuses.create(newStatus(worldId, parameters.user_prompt, plan, none, now));
      return null;
    },
  });

  function limitsOf(parameters: InitWorldCreationParameters, at: Date): WorldLimits {
    const { users_count, posts_count, api_call_limits_llm, api_call_limits_images, cost_limit_usd } =
      parameters;
    const costMicros =
      cost_limit_usd === undefined ? ports.costLimitMicros : Math.round(cost_limit_usd * 1e6);
    return worldLimits({
      usersCount: users_count,
      postsCount: posts_count,
      models: ports.models,
      at,
      asked: {
        ...(api_call_limits_llm === undefined ? {} : { llm: api_call_limits_llm }),
        ...(api_call_limits_images === undefined ? {} : { images: api_call_limits_images }),
        ...(costMicros === undefined ? {} : { costMicros }),
      },
    });
  }

  function deadlineOf(now: Date): Pick<WorldLedger, 'deadline_at'> {
    const { timeLimitMinutes } = ports;
    if (timeLimitMinutes === undefined) return {};
    return { deadline_at: new Date(now.getTime() + timeLimitMinutes * 60_000) };
  }

  function freezePlan(worldId: string, parameters: InitWorldCreationParameters, now: Date): WorldPlan {
    return {
      users_count: parameters.users_count,
      posts_count: parameters.posts_count,
      seed: parameters.seed ?? createHash('sha256').update(worldId).digest().readUInt32LE(0),
      text_model: ports.models.text,
      image_model: ports.models.image,
      prompt_digests: { ...ports.prompts.digests },
      answer_schema_version: ANSWER_SCHEMA_VERSION,
      posts_per_call: POSTS_PER_CALL,
      started_at: now,
    };
  }
}

/** @throws TaskError (retry `never`) that names what is wrong with the wish, for the people who sent it */
function checked(sent: unknown): InitWorldCreationParameters {
  const parsed = InitWorldCreationParameters.safeParse(sent);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new TaskError(`The world cannot be started: ${problems.join('; ')}.`, {
    code: 'INVALID_WORLD',
    retry: 'never',
    remedy: 'Send it again with parameters that fit.',
  });
}

/** What can be told of a wish that does not fit. */
function guessed(sent: Readonly<Record<string, unknown>>): InitWorldCreationParameters {
  const { minUsers, maxUsers, minPosts, maxPosts } = WORLD_LIMITS;
  const within = (value: unknown, min: number, max: number): number =>
    typeof value === 'number' && Number.isFinite(value)
      ? Math.min(max, Math.max(min, Math.round(value)))
      : min;
  return {
    user_prompt: typeof sent.user_prompt === 'string' ? sent.user_prompt.slice(0, MAX_PROMPT_CHARACTERS) : '',
    users_count: within(sent.users_count, minUsers, maxUsers),
    posts_count: within(sent.posts_count, minPosts, maxPosts),
  };
}

function storedTemplates(prompts: Prompts) {
  return Object.entries(prompts.promptTexts).map(([name, text]) => ({
    _id: prompts.digests[name as keyof typeof prompts.digests],
    name,
    text,
  }));
}

function newLedger(worldId: string, limits: WorldLimits, now: Date): WorldLedger {
  return {
    _id: worldId,
    limit_llm_calls: limits.llm,
    limit_image_calls: limits.images,
    limit_cost_micros: limits.costMicros,
    remaining_llm_calls: limits.llm,
    remaining_image_calls: limits.images,
    remaining_cost_micros: limits.costMicros,
    llm_calls: 0,
    image_calls: 0,
    prompt_tokens: 0,
    cached_tokens: 0,
    output_tokens: 0,
    llm_cost_micros: 0,
    image_cost_micros: 0,
    reserved: {},
    created_at: now,
    updated_at: now,
  };
}

function newStatus(
  worldId: string,
  prompt: string,
  plan: WorldPlan,
  limits: WorldLimits,
  now: Date,
): WorldStatusDocument {
  const { users_count, posts_count } = plan;
  return {
    _id: worldId,
    status: 'in_progress',
    current_stage: 'initializing',
    stages: pendingStages().map((stage) =>
      stage.name === 'initializing' ? { ...stage, status: 'in_progress' } : stage,
    ),
    tasks_total: 1,
    tasks_completed: 0,
    tasks_failed: 0,
    task_predicted: plannedWork(users_count, posts_count).tasks,
    users_created: 0,
    posts_created: 0,
    images_created: 0,
    users_predicted: users_count,
    posts_predicted: posts_count,
    api_call_limits_LLM: limits.llm,
    api_call_limits_images: limits.images,
    api_calls_made_LLM: 0,
    api_calls_made_images: 0,
    llm_cost_total: 0,
    image_cost_total: 0,
    prompt_tokens: 0,
    output_tokens: 0,
    gaps: [],
    parameters: { users_count, posts_count, user_prompt: prompt },
    plan,
    seq: 1,
    created_at: now,
    updated_at: now,
  };
}
