import type { AttemptContext } from '../attempt/attempt-context.js';
import { chooseModel } from '../attempt/choose-model.js';
import { GeminiError } from '../errors/gemini-error.js';
import type { ModelData } from '../models/model-data.js';
import { nextRemedy, type RemedyTally } from './next-remedy.js';
import type { Plan } from './plan.js';
import type { RecoverableCall } from './recover.js';
import { REMEDIES, type Remedy } from './remedies.js';

/** Where a call stands after an attempt that failed. */
export interface Situation {
  readonly plan: Plan;
  /** The models of this call, best first. */
  readonly chain: readonly ModelData[];
  readonly error: GeminiError;
  readonly tally: RemedyTally;
  readonly attempts: number;
}

export interface FoundPlan {
  readonly plan: Plan;
  readonly tally: RemedyTally;
  readonly pauseMs: number;
  /** For the repairs: `retry:empty`, `next_model:gemini-x`, ... */
  readonly note: string;
}

type Call = Pick<RecoverableCall<unknown>, 'requestId' | 'model' | 'planFor' | 'apply'>;

/** Goes through the remedies for a failure, leaving out those that cannot be applied; undefined when none is left. */
export async function findPlan(
  context: AttemptContext,
  call: Call,
  situation: Situation,
): Promise<FoundPlan | undefined> {
  const { plan, error } = situation;
  const { kind } = error;
  const impossible = new Set<Remedy>(isTurnTooFar(context, error) ? ['wait_turn'] : []);
  for (let left = REMEDIES[kind].length; left > 0; left -= 1) {
    const question = { ...situation, kind, model: plan.model.id, dice: context.dice, impossible };
    const next = nextRemedy(question);
    if (!next) return undefined;
    const { remedy, tally, pauseMs } = next;
    const changed =
      remedy === 'next_model' ? await onNextModel(context, call, situation) : await call.apply(remedy, plan);
    if (changed) return { plan: changed, tally, pauseMs, note: noteOf(remedy, kind, changed) };
    impossible.add(remedy);
  }
  return undefined;
}

/** Whether its turn comes later than a call waits, or the limiter has said so already: then its caller comes back. */
function isTurnTooFar({ patienceMs }: AttemptContext, { retryAfterMs = 0, usage }: GeminiError): boolean {
  return retryAfterMs > patienceMs || usage.attempts === 0;
}

/** What was found out about the prompt goes along; what was found out about the model does not. */
async function onNextModel(
  context: AttemptContext,
  { requestId, model: asked, planFor }: Call,
  { plan, chain }: Situation,
): Promise<Plan | undefined> {
  const later = chain.slice(chain.findIndex(({ id }) => id === plan.model.id) + 1);
  const chosen = await chooseModel(context, { asked, requestId, chain: later });
  if (chosen instanceof GeminiError) return undefined;
  return { ...planFor(chosen), prompt: plan.prompt, hints: plan.hints, moreRoom: plan.moreRoom };
}

function noteOf(remedy: Remedy, kind: string, plan: Plan): string {
  switch (remedy) {
    case 'again':
    case 'wait_turn':
    case 'longer':
      return `${remedy}:${kind}`;
    case 'simpler_schema':
      return `schema_level:${plan.schemaLevel}`;
    case 'next_model':
      return `next_model:${plan.model.id}`;
    case 'more_room':
    case 'own_words':
    case 'no_loops':
    case 'draw':
    case 'rewrite':
      return remedy;
  }
}
