import type { OpenCall } from '../calls/call-book.js';
import { deliver, insteadOfAnswer } from '../faults/apply-effects.js';
import type { FaultCall } from '../faults/fault-call.js';
import { effectsAt, type FaultEffect } from '../faults/fault-effect.js';
import { quotaError } from '../faults/quota/quota-error.js';
import { errorReply, type Outcome } from '../http/reply.js';
import { invalidArgument, type RpcError } from '../http/rpc-error.js';
import type { CallKey } from '../keys/call-key.js';
import type { Limiter } from '../limits/limiter.js';
import type { ModelCard } from '../models/model-table.js';
import type { PriceTable } from '../prices/price-table.js';
import type { GenerateRequest } from '../request/read-generate-request.js';
import { checkRequest } from '../request/request-rules.js';
import type { AppliedFaults } from '../rules/rule-state.js';
import type { GenerateAnswer } from './answer.js';
import { chargeOf } from './charge-of.js';
import type { DrawPicture } from './draw-picture.js';
import { answerKindOf, generateText } from './generate-text.js';
import { imageAnswer } from './image-answer.js';
import { textAnswer } from './text-answer.js';
import { countPrompt } from './usage.js';

export interface GenerateContext {
  readonly seed: number;
  readonly draw: DrawPicture;
  readonly limiter: Limiter;
  readonly prices: PriceTable;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly beforeAnswer?: BeforeAnswer | undefined;
}

/** Every answer that has been made waits for it. */
export type BeforeAnswer = (call: Pick<FaultCall, 'kind' | 'schemaKind'>) => Promise<void>;

/** The call that a request came with. */
export interface GenerateCall {
  readonly open: OpenCall;
  readonly key: CallKey;
  readonly requestId: string | null;
  readonly responseId: string;
  /** What befalls it. */
  readonly faultsOf: (call: FaultCall) => AppliedFaults;
}

/**
 * Answers one `:generateContent` request, and puts down what it was and what it costs. What is refused (by a rule of the
 * API, a fault or a limit) costs nothing; everything else is made and billed, even if nobody waits for it any more.
 */
export async function handleGenerate(
  request: GenerateRequest,
  model: ModelCard,
  call: GenerateCall,
  context: GenerateContext,
): Promise<Outcome> {
  const refusal = checkRequest(request, model);
  if (refusal !== null) return deliver(errorReply(refusal), []);
  const prompt = countPrompt(request);
  const promptTokens = prompt.text + prompt.image;
  const subject = faultCallOf(request, model, call);
  call.open.note({ schemaKind: subject.schemaKind });
  call.open.read(promptTokens);
  if (promptTokens > model.inputTokenLimit) return deliver(errorReply(tooLong(prompt.text, model)), []);

  const { names, effects } = call.faultsOf(subject);
  if (names.length > 0) call.open.note({ matchedFault: names.join(',') });
  const instead = insteadOfAnswer(effects);
  if (instead !== null) return instead;
  const excess = admit(model, promptTokens, call, context);
  if (excess !== null) return deliver(errorReply(excess), effects);

  const made = model.draws
    ? await imageAnswer(request, model, { ...context, responseId: call.responseId })
    : makeText(request, model, effects, context.seed, call.responseId);
  if ('httpStatus' in made) return deliver(errorReply(made), effects);
  const scope = { model, room: request.config.maxOutputTokens ?? model.outputTokenLimit };
  const answer = effectsAt(effects, 'answer').reduce((last, { change }) => change(last, scope), made);
  call.open.charge(chargeOf(answer, model, context.prices, context.now()));
  await context.beforeAnswer?.(subject);
  const body = effectsAt(effects, 'shown').reduce<object>(
    (last, { change }) => change(last as GenerateAnswer),
    answer,
  );
  return deliver({ httpStatus: 200, body, headers: { 'x-gemini-service-tier': 'standard' } }, effects);
}

/** Why a true limit refuses the call; null when it is let in. */
function admit(
  model: ModelCard,
  promptTokens: number,
  { open, key }: GenerateCall,
  { limiter, now }: GenerateContext,
): RpcError | null {
  const admission = limiter.admit({ key, model: model.id, promptTokens }, now());
  if (admission.ok) {
    open.holds(admission.leave);
    return null;
  }
  open.note({ exceededLimit: admission.excess.quota });
  return quotaError({ ...admission.excess, tier: 'paid', model: model.id });
}

function makeText(
  request: GenerateRequest,
  model: ModelCard,
  effects: readonly FaultEffect[],
  seed: number,
  responseId: string,
): GenerateAnswer | RpcError {
  const itemShift = effectsAt(effects, 'draft').reduce((sum, effect) => sum + effect.itemShift, 0);
  const made = generateText(request, model, { seed, itemShift });
  if (!made.ok) return made.error;
  const text = effectsAt(effects, 'text').reduce((last, { change }) => change(last), made.text);
  return textAnswer(request, model, text, responseId);
}

function faultCallOf(
  request: GenerateRequest,
  model: ModelCard,
  { key, requestId }: GenerateCall,
): FaultCall {
  const { responseSchema, responseJsonSchema, responseMimeType } = request.config;
  return {
    kind: model.draws ? 'image' : 'text',
    model: model.id,
    method: 'generateContent',
    key,
    schemaKind: model.draws ? null : answerKindOf(request),
    schema: responseSchema ?? responseJsonSchema,
    wantsJson: responseMimeType === 'application/json',
    prompt: `${request.system}\n${request.prompt}`,
    requestId,
  };
}

function tooLong(tokens: number, model: ModelCard): RpcError {
  return invalidArgument(
    `The input token count (${tokens}) exceeds the maximum number of tokens allowed (${model.inputTokenLimit}).`,
  );
}
