import { type ApiRequestRecord, gentleParse } from '@generia/contracts';
import type { CallUsage, Generation, ImageRequest } from '@generia/gemini-client';
import { Semaphore, systemClock, TaskError } from '@generia/resilience';

import { createPaidCalls, type PaidCalls } from '../paid-calls.js';
import { throughBudget } from './through-budget.js';

/** A question as the text model hears it. */
export interface AskedText {
  readonly schemaName: string;
  readonly system: string;
  readonly prompt: string;
  readonly model: string;
  readonly maxOutputTokens: number;
  /** N of the sentence "Return exactly N ..."; 0 when the prompt has none. */
  readonly count: number;
}

export interface Script {
  /** Answers a question with what a model might say; throws what a failed call throws. */
  readonly text?: (question: AskedText) => unknown;
  /** Draws; throws what a failed call throws. */
  readonly image?: (order: ImageRequest) => { bytes: Uint8Array; contentType: 'image/png' | 'image/jpeg' };
}

/** The real {@link PaidCalls} over a model that follows a script, with everything it was asked. */
export interface ScriptedCalls {
  readonly calls: PaidCalls;
  readonly asked: AskedText[];
  readonly drawn: ImageRequest[];
  readonly records: ApiRequestRecord[];
  /** Object key -> content type. */
  readonly objects: Map<string, string>;
}

/** Makes {@link ScriptedCalls}. Answers are read as the real client reads them: with patience, then by their schema. */
export function createScriptedCalls(script: Script): ScriptedCalls {
  const asked: AskedText[] = [];
  const drawn: ImageRequest[] = [];
  const records: ApiRequestRecord[] = [];
  const objects = new Map<string, string>();
  const generation: Generation = {
    async generateText(request) {
      const { schemaName, system, prompt, model, maxOutputTokens } = request;
      const question = { schemaName, system, prompt, model, maxOutputTokens, count: countIn(prompt) };
      return throughBudget(request, () => {
        asked.push(question);
        const answer = gentleParse(request.schema, script.text?.(question));
        if (!answer.ok) throw new TaskError(answer.reason, { code: 'BAD_ANSWER', retry: 'costs_attempt' });
        return { value: answer.value, dropped: answer.dropped, usage: usageOf(request) };
      });
    },
    async generateImage(request) {
      return throughBudget(request, () => {
        drawn.push(request);
        const picture = script.image?.(request) ?? { bytes: new Uint8Array(3), contentType: 'image/png' };
        return { ...picture, usage: usageOf(request) };
      });
    },
  };
  const calls = createPaidCalls({
    generation,
    ledger: {
      reserve: () => Promise.resolve(true),
      settle: () => Promise.resolve(true),
      findById: () => Promise.resolve(null),
    },
    history: { insert: (record) => Promise.resolve(void records.push(record)) },
    pictures: {
      stat: (key) => {
        const contentType = objects.get(key);
        return Promise.resolve(contentType === undefined ? null : { key, contentType, sizeBytes: 3 });
      },
      put: (key, _bytes, contentType) => Promise.resolve(void objects.set(key, contentType)),
    },
    clock: systemClock,
    llmSlots: new Semaphore(15),
    imageSlots: new Semaphore(10),
  });
  return { calls, asked, drawn, records, objects };
}

function countIn(prompt: string): number {
  return Number(/Return exactly (\d+) /.exec(prompt)?.[1] ?? 0);
}

function usageOf({ requestId, model }: { requestId: string; model: string }): CallUsage {
  return {
    requestId,
    model,
    servedModel: model,
    promptTokens: 10,
    cachedTokens: 0,
    outputTokens: 5,
    thoughtTokens: 0,
    costMicros: 20,
    durationMs: 1,
    finishReason: 'STOP',
    repairs: [],
  };
}
