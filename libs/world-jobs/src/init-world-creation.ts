import { createHash } from 'node:crypto';

import {
  ANSWER_SCHEMA_VERSION,
  pendingStages,
  type TaskParameters,
  type WorldLedger,
  type WorldPlan,
  type WorldStatusDocument,
} from '@generia/contracts';
import { defineJob } from '@generia/job-kit';
import type { Prompts } from '@generia/prompts';
import type { Job } from '@generia/task-engine';

import { defaultCallLimits, plannedWork } from './planned-work.js';

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
      },
      signal: AbortSignal,
    ): Promise<void>;
  };
  readonly prompts: Prompts;
  readonly models: { readonly text: string; readonly image: string };
  readonly now: () => Date;
}

/** Creates a world's status document and its call limits, and freezes the plan that it runs by. */
export function initWorldCreation(ports: InitWorldCreationPorts): Job {
  return defineJob('init_world_creation', {
    async run({ task, signal }, parameters) {
      const worldId = task.world_id;
      const { user_prompt, users_count, posts_count } = parameters;
      const now = ports.now();
      const plan = freezePlan(worldId, parameters, now);
      const limits = limitsOf(parameters);
      await ports.promptTemplates.saveAll(storedTemplates(ports.prompts));
      await ports.ledgers.create(newLedger(worldId, limits, now));
      await ports.platform.registerWorld(
        { worldId, prompt: user_prompt, usersCount: users_count, postsCount: posts_count },
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
  });

  function freezePlan(
    worldId: string,
    parameters: TaskParameters<'init_world_creation'>,
    now: Date,
  ): WorldPlan {
    return {
      users_count: parameters.users_count,
      posts_count: parameters.posts_count,
      seed: parameters.seed ?? createHash('sha256').update(worldId).digest().readUInt32LE(0),
      text_model: ports.models.text,
      image_model: ports.models.image,
      prompt_digests: { ...ports.prompts.digests },
      answer_schema_version: ANSWER_SCHEMA_VERSION,
      started_at: now,
    };
  }
}

function limitsOf(parameters: TaskParameters<'init_world_creation'>): { llm: number; images: number } {
  const limits = defaultCallLimits(parameters.users_count, parameters.posts_count);
  return {
    llm: parameters.api_call_limits_llm ?? limits.llm,
    images: parameters.api_call_limits_images ?? limits.images,
  };
}

function storedTemplates(prompts: Prompts) {
  return Object.entries(prompts.promptTexts).map(([name, text]) => ({
    _id: prompts.digests[name as keyof typeof prompts.digests],
    name,
    text,
  }));
}

function newLedger(worldId: string, limits: { llm: number; images: number }, now: Date): WorldLedger {
  return {
    _id: worldId,
    limit_llm_calls: limits.llm,
    limit_image_calls: limits.images,
    remaining_llm_calls: limits.llm,
    remaining_image_calls: limits.images,
    llm_calls: 0,
    image_calls: 0,
    prompt_tokens: 0,
    cached_tokens: 0,
    output_tokens: 0,
    llm_cost_micros: 0,
    image_cost_micros: 0,
    created_at: now,
    updated_at: now,
  };
}

function newStatus(
  worldId: string,
  prompt: string,
  plan: WorldPlan,
  limits: { llm: number; images: number },
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
