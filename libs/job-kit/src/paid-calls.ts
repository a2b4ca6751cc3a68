import {
  type ApiRequestRecord,
  deterministicId,
  mediaIdOf,
  type MediaKind,
  mediaObjectKey,
} from '@generia/contracts';
import type { AspectRatio, CallUsage, Generation, GeminiError } from '@generia/gemini-client';
import { type Clock, type Semaphore, TaskError } from '@generia/resilience';
import type { JobContext } from '@generia/task-engine';
import type { z } from 'zod';

import type { CallLedger, CallHistory, PictureStore } from './ports.js';

export interface PaidCallsPorts {
  readonly generation: Generation;
  readonly ledger: CallLedger;
  readonly history: CallHistory;
  readonly pictures: PictureStore;
  readonly clock: Clock;
  /** Text calls that may be under way at a time. */
  readonly llmSlots: Semaphore;
  /** Image calls that may be under way at a time. */
  readonly imageSlots: Semaphore;
}

export interface TextQuestion<S extends z.ZodType> {
  readonly system: string;
  readonly prompt: string;
  readonly schema: S;
  readonly schemaName: string;
  readonly model: string;
  readonly maxOutputTokens: number;
}

export interface PictureOrder {
  readonly kind: MediaKind;
  readonly characterId: string | null;
  readonly prompt: string;
  readonly aspectRatio: AspectRatio;
  readonly model: string;
}

/** A picture that lies in the object storage. */
export interface StoredPicture {
  readonly mediaId: string;
  readonly objectKey: string;
  readonly contentType: string;
  readonly sizeBytes: number;
}

/** Calls that cost money, each made at most once for its step, within the world's limits, and written down. */
export interface PaidCalls {
  /** @returns the checked answer; a later attempt gets the stored one. */
  askText<S extends z.ZodType>(
    context: JobContext,
    step: string,
    question: TextQuestion<S>,
  ): Promise<z.output<S>>;
  /** Draws a picture and stores it under a key that follows from the task and the step. */
  drawPicture(context: JobContext, step: string, order: PictureOrder): Promise<StoredPicture>;
}

/** Makes {@link PaidCalls}. */
export function createPaidCalls(ports: PaidCallsPorts): PaidCalls {
  const { generation, pictures, clock } = ports;

  return {
    async askText(context, step, question) {
      let record: ApiRequestRecord | undefined;
      return context.step(
        step,
        () =>
          ports.llmSlots.run(async () => {
            const { system, prompt, schemaName, maxOutputTokens } = question;
            const call = await startCall(context, step, 'llm', question.model, {
              system,
              prompt,
              response_schema: schemaName,
              max_output_tokens: maxOutputTokens,
            });
            try {
              const request = { ...question, requestId: call._id, signal: context.signal };
              const answer = await generation.generateText(request);
              record = succeeded(call, answer.usage, {
                structured_data: answer.value,
                dropped: answer.dropped,
                repairs: answer.usage.repairs,
              });
              return answer.value;
            } catch (error) {
              await writeDownFailure(failed(call, error));
              throw error;
            }
          }, context.stopping),
        () => (record ? writeDown(record) : Promise.resolve()),
      );
    },

    async drawPicture(context, step, order) {
      const worldId = context.task.world_id;
      const mediaId = mediaIdOf(deterministicId('media', context.task._id, step));
      const keyFor = (extension: 'png' | 'jpg') =>
        mediaObjectKey({ worldId, characterId: order.characterId, mediaId, kind: order.kind, extension });
      let record: ApiRequestRecord | undefined;

      return context.step(
        step,
        async () => {
          // A crash after the upload and before the step was stored leaves the paid picture under its key.
          for (const extension of ['jpg', 'png'] as const) {
            const found = await pictures.stat(keyFor(extension));
            if (found) {
              return {
                mediaId,
                objectKey: found.key,
                contentType: found.contentType,
                sizeBytes: found.sizeBytes,
              };
            }
          }
          return ports.imageSlots.run(async () => {
            const { prompt, aspectRatio, model } = order;
            const call = await startCall(context, step, 'image', model, {
              prompt,
              aspect_ratio: aspectRatio,
            });
            let paid: CallUsage | undefined;
            try {
              const requestId = call._id;
              const answer = await generation.generateImage({
                prompt,
                aspectRatio,
                model,
                requestId,
                signal: context.signal,
              });
              paid = answer.usage;
              const objectKey = keyFor(answer.contentType === 'image/png' ? 'png' : 'jpg');
              await pictures.put(objectKey, answer.bytes, answer.contentType);
              const sizeBytes = answer.bytes.byteLength;
              record = succeeded(call, answer.usage, { object_key: objectKey, size_bytes: sizeBytes });
              return { mediaId, objectKey, contentType: answer.contentType, sizeBytes };
            } catch (error) {
              // A picture that could not be stored has been paid for all the same.
              await writeDownFailure(failed(call, error, paid));
              throw error;
            }
          }, context.stopping);
        },
        () => (record ? writeDown(record) : Promise.resolve()),
      );
    },
  };

  async function startCall(
    context: JobContext,
    step: string,
    kind: 'llm' | 'image',
    model: string,
    requestData: Record<string, unknown>,
  ): Promise<ApiRequestRecord> {
    const { task } = context;
    const now = new Date(clock.now());
    context.stopping.throwIfAborted();
    if (!(await ports.ledger.reserve(task.world_id, kind, now))) throw new BudgetExhaustedError(kind);
    context.signal.throwIfAborted();
    return {
      _id: deterministicId('call', task._id, step, task.lease_token),
      api_type: kind === 'llm' ? 'llm' : 'image_generation',
      request_type: kind === 'llm' ? 'generate_structured_content' : 'generate_image',
      task_id: task._id,
      task_type: task.type,
      world_id: task.world_id,
      attempt: task.attempt_count,
      step,
      request_data: requestData,
      response_data: null,
      model,
      served_model: null,
      prompt_tokens: 0,
      cached_tokens: 0,
      output_tokens: 0,
      cost_micros: 0,
      duration_ms: 0,
      created_at: now,
    };
  }

  function failed(call: ApiRequestRecord, error: unknown, paid?: CallUsage): ApiRequestRecord {
    const message = error instanceof Error ? error.message : String(error);
    const usage = paid ?? (error as Partial<GeminiError>).usage;
    const durationMs = clock.now() - call.created_at.getTime();
    return { ...(usage ? withUsage(call, usage) : { ...call, duration_ms: durationMs }), error: message };
  }

  /** The call's own error is what counts: one of the history or the ledger must not take its place. */
  async function writeDownFailure(record: ApiRequestRecord): Promise<void> {
    await Promise.allSettled([writeDown(record)]);
  }

  async function writeDown(record: ApiRequestRecord): Promise<void> {
    const kind = record.api_type === 'llm' ? 'llm' : 'image';
    const usage = {
      promptTokens: record.prompt_tokens,
      cachedTokens: record.cached_tokens,
      outputTokens: record.output_tokens,
      costMicros: record.cost_micros,
    };
    await Promise.all([
      ports.history.insert(record),
      ports.ledger.settle(record.world_id, kind, usage, new Date(clock.now())),
    ]);
  }
}

function withUsage(call: ApiRequestRecord, usage: CallUsage): ApiRequestRecord {
  return {
    ...call,
    served_model: usage.servedModel,
    prompt_tokens: usage.promptTokens,
    cached_tokens: usage.cachedTokens,
    output_tokens: usage.outputTokens,
    cost_micros: usage.costMicros,
    duration_ms: usage.durationMs,
  };
}

function succeeded(
  call: ApiRequestRecord,
  usage: CallUsage,
  responseData: Record<string, unknown>,
): ApiRequestRecord {
  return { ...withUsage(call, usage), response_data: { ...responseData, finish_reason: usage.finishReason } };
}

/** The world has used up the calls that it may make. */
export class BudgetExhaustedError extends TaskError {
  constructor(kind: 'llm' | 'image') {
    const what = kind === 'llm' ? 'text' : 'image';
    super(`The world has used all the ${what} calls that its limit allows. Raise the limit to go on.`, {
      code: 'BUDGET_EXHAUSTED',
      retry: 'never',
    });
  }
}
