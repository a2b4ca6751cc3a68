import {
  castOf,
  type PostConcept,
  type PostDetail,
  PostDrafts,
  type TaskParameters,
} from '@generia/contracts';
import { type DescribedWorld, groupsOf, type PaidCalls } from '@generia/job-kit';
import { asTaskError, type TaskError } from '@generia/resilience';
import type { JobContext } from '@generia/task-engine';

import { isGoodDraft, matchDrafts } from './judge-drafts.js';
import { latestOpenings, openingLine } from './opening-line.js';
import { seedsOf } from './seeds-of.js';

export interface Drafts {
  /** The text of each post; undefined for one that must be written by itself. */
  readonly drafts: readonly (PostDetail | undefined)[];
  /** How the author's latest posts begin, these among them. */
  readonly openings: readonly string[];
}

const TOKENS_PER_POST = 900;
/** Failures that say nothing against writing each post by itself. */
const ANSWER_FAULTS: ReadonlySet<string> = new Set(
  [
    'blocked_prompt',
    'blocked_answer',
    'recitation',
    'truncated',
    'unfinished',
    'empty',
    'invalid_json',
    'wrong_shape',
    'schema_refused',
    'invalid_argument',
    'unsupported_schema',
  ].map((kind) => `GEMINI_${kind.toUpperCase()}`),
);

/**
 * Writes the posts of a batch several at a time: the rules, the world and the author are paid for once, and each text
 * knows its siblings. A draft that is not good enough is left out, and so are all of them where the answer as a whole
 * cannot be had: such a post is written by its own task, which has its own attempts.
 */
export async function writeDrafts(
  calls: PaidCalls,
  context: JobContext,
  world: DescribedWorld,
  parameters: TaskParameters<'generate_post_batch'>,
  concepts: readonly PostConcept[],
): Promise<Drafts> {
  const { language } = world.parameters;
  const { voice } = parameters.character_description;
  const drafts: (PostDetail | undefined)[] = [];
  let openings: readonly string[] = parameters.recent_openings;
  const groups = groupsOf(concepts.length, world.plan.posts_per_call ?? 1);
  for (const [group, { from, to }] of groups.entries()) {
    const asked = concepts.slice(from, to);
    const written = to - from < 2 ? asked.map(() => undefined) : await ask(group, from, asked);
    for (const draft of written) {
      const contents = drafts.flatMap((one) => one?.content ?? []);
      const isKept = draft !== undefined && isGoodDraft(draft, { openings, contents }, { language, voice });
      drafts.push(isKept ? draft : undefined);
      if (isKept) openings = latestOpenings([...openings, openingLine(draft.content)]);
    }
  }
  return { drafts, openings };

  async function ask(
    group: number,
    from: number,
    asked: readonly PostConcept[],
  ): Promise<(PostDetail | undefined)[]> {
    const first = parameters.generated_posts_count + from;
    const posts = asked.map((concept, index) => ({
      concept,
      postIndex: first + index,
      seeds: seedsOf(world.plan, parameters, first + index),
    }));
    try {
      const answer = await calls.askText(context, `texts_${group}`, {
        ...world.prompts.postDetail({
          world: world.parameters,
          character: parameters.character_description,
          cast: castOf(world.parameters),
          posts,
          openings,
          totalPosts: parameters.posts_count,
        }),
        schema: PostDrafts,
        schemaName: 'PostDrafts',
        model: world.plan.text_model,
        maxOutputTokens: TOKENS_PER_POST * posts.length,
      });
      return matchDrafts(
        answer.posts,
        posts.map(({ postIndex }) => postIndex + 1),
      );
    } catch (error) {
      if (!isForSingles(asTaskError(error), context)) throw error;
      return posts.map(() => undefined);
    }
  }
}

function isForSingles(error: TaskError, { task }: JobContext): boolean {
  const isLastAttempt = task.attempt_count >= task.max_attempts;
  return ANSWER_FAULTS.has(error.code) || (error.retry === 'costs_attempt' && isLastAttempt);
}
