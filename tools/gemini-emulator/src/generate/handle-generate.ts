import type { OpenCall } from '../calls/call-log.js';
import type { FaultEffect } from '../faults/fault-kind.js';
import type { FaultPlan } from '../faults/fault-plan.js';
import { faultTable } from '../faults/fault-table.js';
import { invalidArgument, type RpcError } from '../http/rpc-error.js';
import { billMicros } from '../models/bill.js';
import type { ModelCard } from '../models/model-table.js';
import { createDice } from '../random/dice.js';
import type { GenerateRequest } from '../request/read-generate-request.js';
import { checkRequest } from '../request/request-rules.js';
import type { GenerateAnswer } from './answer.js';
import type { DrawPicture } from './draw-picture.js';
import { answerKindOf, generateText } from './generate-text.js';
import { imageAnswer } from './image-answer.js';
import { textAnswer } from './text-answer.js';
import { countPrompt } from './usage.js';

/** How a call ends. */
export type Outcome =
  | { readonly type: 'answer'; readonly body: GenerateAnswer }
  | { readonly type: 'error'; readonly error: RpcError }
  | { readonly type: 'connection'; readonly behaviour: 'silent' | 'reset' };

export interface GenerateContext {
  readonly seed: number;
  readonly draw: DrawPicture;
  readonly faults: FaultPlan;
}

/** Answers one `:generateContent` request and notes in the log what it was and what it cost. */
export async function handleGenerate(
  request: GenerateRequest,
  model: ModelCard,
  call: OpenCall & { readonly requestId: string | null; readonly responseId: string },
  context: GenerateContext,
): Promise<Outcome> {
  const refusal = checkRequest(request, model);
  if (refusal !== null) return { type: 'error', error: refusal };
  const kind = model.draws ? 'image' : 'text';
  const schemaKind = model.draws ? null : answerKindOf(request);
  const prompt = countPrompt(request);
  call.note({ schemaKind, promptTokens: prompt.text + prompt.image });
  if (prompt.text + prompt.image > model.inputTokenLimit)
    return { type: 'error', error: tooLong(prompt.text, model) };

  const matchedFault = context.faults.next({
    kind,
    schemaKind,
    prompt: `${request.system}\n${request.prompt}`,
    requestId: call.requestId,
  });
  const fault = matchedFault === null ? null : faultTable[matchedFault];
  call.note({ matchedFault });
  if (fault?.at === 'reply') return { type: 'error', error: fault.error(model.id) };
  if (fault?.at === 'connection') return { type: 'connection', behaviour: fault.behaviour };

  const made = model.draws
    ? await imageAnswer(request, model, { ...context, responseId: call.responseId })
    : makeText(request, model, fault, context.seed, call.responseId);
  if ('httpStatus' in made) return { type: 'error', error: made };
  const body = fault?.at === 'answer' ? fault.change(made) : made;
  noteBill(call, model, body);
  return { type: 'answer', body };
}

function makeText(
  request: GenerateRequest,
  model: ModelCard,
  fault: FaultEffect | null,
  seed: number,
  responseId: string,
): GenerateAnswer | RpcError {
  const itemShift = fault?.at === 'draft' ? fault.itemShift : 0;
  const made = generateText(request, model, { seed, itemShift });
  if (!made.ok) return made.error;
  return textAnswer(request, model, fault?.at === 'text' ? fault.change(made.text) : made.text, responseId);
}

function noteBill(call: OpenCall, model: ModelCard, body: GenerateAnswer): void {
  const usage = body.usageMetadata;
  const answer = usage.candidatesTokenCount ?? 0;
  const thoughts = usage.thoughtsTokenCount ?? 0;
  call.note({
    outputTokens: answer + thoughts,
    finishReason: body.candidates?.[0]?.finishReason ?? body.promptFeedback?.blockReason ?? null,
    costMicros: billMicros(model, {
      prompt: usage.promptTokenCount,
      textOutput: thoughts + (model.draws ? 0 : answer),
      imageOutput: model.draws ? answer : 0,
    }),
  });
}

function tooLong(tokens: number, model: ModelCard): RpcError {
  return invalidArgument(
    `The input token count (${tokens}) exceeds the maximum number of tokens allowed (${model.inputTokenLimit}).`,
  );
}

/** Names an answer: different for every call, yet the same in every run with that seed. */
export function createResponseIds(seed: number): () => string {
  let calls = 0;
  return () => {
    calls += 1;
    const dice = createDice('response', seed, calls);
    return Array.from({ length: 22 }, () => dice.pick(idLetters)).join('');
  };
}

const idLetters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
