import { type CastBatch, type CastMember, type WorldParameters, type WorldPlan } from '@generia/contracts';

import { sampleDescription } from './sample-answers.js';

/** The world of the samples. */
export const SAMPLE_WORLD_ID = 'w1';
/** When it was started. */
export const SAMPLE_START = new Date('2026-03-10T15:00:00Z');

/** A frozen plan, with some fields changed; `prompt_digests` is empty, which means the prompts of this build. */
export function samplePlan(changes: Partial<WorldPlan> = {}): WorldPlan {
  return {
    users_count: 3,
    posts_count: 6,
    seed: 7,
    text_model: 'text-model',
    image_model: 'image-model',
    prompt_digests: {},
    answer_schema_version: 1,
    started_at: SAMPLE_START,
    ...changes,
  };
}

/** A stored description, with some fields changed. */
export function sampleParameters(changes: Partial<WorldParameters> = {}): WorldParameters {
  return {
    ...sampleDescription(),
    _id: SAMPLE_WORLD_ID,
    id: SAMPLE_WORLD_ID,
    language: 'English',
    visual_digest: 'Chalk white light, green enamel.',
    canon_digest: 'Name: Kettle Reach',
    cast_batches: {},
    created_at: SAMPLE_START,
    updated_at: SAMPLE_START,
    ...changes,
  };
}

/** A member of the cast. */
export function sampleMember(username: string, displayName: string): CastMember {
  return { username, display_name: displayName, role_in_world: 'counter', concept_short: 'Counts.' };
}

/** The part of the cast that one character batch made. */
export function sampleCast(...members: readonly CastMember[]): CastBatch {
  return { members: [...members], connections: [], stories: [] };
}
