import { castRows } from '@generia/casting';
import {
  type CastBatch,
  CharacterBatch,
  type CastMember,
  castOf,
  type TaskParameters,
} from '@generia/contracts';
import {
  askForAll,
  createHandleResolver,
  type DescribedWorld,
  nameKey,
  type PaidCalls,
  splitExactly,
} from '@generia/job-kit';
import { seededDice } from '@generia/resilience';
import type { JobContext } from '@generia/task-engine';

import { giveName } from './give-name.js';
import { isFaultless, isNew } from './judge-concept.js';
import { linkCast } from './link-cast.js';
import { type CastConcept, matchRows } from './match-rows.js';
import { nameConcepts, toCastMember } from './name-concepts.js';

/** Questions in one attempt; the answers of earlier attempts are kept and count for nothing here. */
const ROUNDS_PER_ATTEMPT = 3;

export interface CharacterPlan {
  /** In the order of their rows, each under its final name and handle. */
  readonly characters: readonly CastConcept[];
  readonly cast: CastBatch;
  /** Characters that were asked for and, after every repeat of the question, not given. */
  readonly missing: number;
}

/**
 * Draws the rows of one batch and has the model fill in around them. A row without a usable concept is asked for again,
 * alone; the same rows are drawn for every attempt.
 */
export async function planCharacters(
  calls: PaidCalls,
  context: JobContext,
  world: DescribedWorld,
  parameters: TaskParameters<'generate_character_batch'>,
  { wanted, postsShare }: { readonly wanted: number; readonly postsShare: number },
): Promise<CharacterPlan> {
  const { plan, prompts } = world;
  const { language, naming } = world.parameters;
  const rows = castRows(
    {
      seed: plan.seed,
      naming: { language, culture: naming?.culture ?? '', people: naming?.people ?? [] },
      from: parameters.generated_count,
      to: parameters.generated_count + wanted,
    },
    seededDice,
  );
  const shares = splitExactly(
    postsShare,
    rows.map((row) => row.talk),
  );
  // The cast without this batch: what an earlier attempt may have stored for it does not count as taken.
  const { [String(parameters.count_run)]: _own, ...others } = world.parameters.cast_batches;
  const known = castOf({ cast_batches: others });
  const takenNames = new Set(known.map((member) => nameKey(member.display_name)));
  const answers: CharacterBatch[] = [];
  const asked = await askForAll<CastConcept>({
    wanted,
    maxRounds: ROUNDS_PER_ATTEMPT * context.task.attempt_count,
    ask: async (round, _count, have) => {
      const filled = new Set(have.map((one) => one.row));
      const open = rows.filter((row) => !filled.has(row));
      const answer = await calls.askText(context, `concepts_${round}`, {
        ...prompts.characterBatch({
          world: world.parameters,
          rows: open.map((row) => ({ ...row, posts: shares[rows.indexOf(row)] ?? 0 })),
          fashion: naming?.fashion ?? '',
          totalUsers: parameters.total_users_count,
          cast: [...known, ...named(have, known).map(({ concept }) => toCastMember(concept))],
          batchNumber: parameters.count_run,
        }),
        schema: CharacterBatch,
        schemaName: 'CharacterBatch',
        model: plan.text_model,
        maxOutputTokens: 8_192,
      });
      answers.push(answer);
      // A small fault is asked about again while there is time for it, and costs nobody their place in the world.
      const isLastRound = round % ROUNDS_PER_ATTEMPT === ROUNDS_PER_ATTEMPT - 1;
      return matchRows(answer.characters, open).filter((one) => isLastRound || isFaultless(one, language));
    },
    accepts: (one, have) => isNew(one, have, takenNames),
  });
  const characters = named(asked.items, known);
  const handles = new Map(
    asked.items.map((item, index) => [item.concept, characters[index]?.concept.username ?? '']),
  );
  const resolve = createHandleResolver([...known, ...characters.map(({ concept }) => concept)]);
  const inOrder = [...characters].sort((a, b) => a.row.index - b.row.index);
  const members = inOrder.map(({ concept }) => toCastMember(concept));
  const cast = { members, ...linkCast(answers, handles, resolve) };
  return { characters: inOrder, cast, missing: asked.missing };
}

/** The characters under the names that were drawn, and handles that nobody else has; the order stays. */
function named(items: readonly CastConcept[], known: readonly CastMember[]): CastConcept[] {
  const concepts = items.map(({ row, concept }) => giveName(concept, row.name));
  return nameConcepts(concepts, known).flatMap((concept, index) => {
    const item = items[index];
    return item ? [{ row: item.row, concept }] : [];
  });
}
