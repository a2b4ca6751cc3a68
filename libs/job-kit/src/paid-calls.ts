import {
  type ApiRequestRecord,
  deterministicId,
  mediaIdOf,
  type MediaKind,
  mediaObjectKey,
} from '@generia/contracts';
import {
  type AspectRatio,
  type CallUsage,
  type GeminiError,
  type Generation,
  type ImageRequest,
  type ReferenceImage,
  type TextAnswer,
  TruncatedAnswer,
} from '@generia/gemini-client';
import { type Clock, type Log, type PlaceOwner, type Semaphore, silentLog } from '@generia/resilience';
import { type JobContext, keepTrying } from '@generia/task-engine';
import type { z } from 'zod';

import { type CallPlace, createCallPlaces } from './call-places.js';
import { failed, newCallRecord, succeeded } from './call-record.js';
import type { CallHistory, CallLedger, CallObserver, PictureStore, SpendDays } from './ports.js';
import { type BudgetedCall, createWorldBudget, type WorldCallBudget } from './world-budget.js';

export interface PaidCallsPorts {
  readonly generation: Generation;
  readonly ledger: CallLedger;
  /** Absent: there is no limit per day. */
  readonly days?: SpendDays;
  readonly history: CallHistory;
  readonly pictures: PictureStore;
  readonly clock: Clock;
  /** Text calls that may be under way at a time; the worlds share them. */
  readonly llmSlots: Semaphore;
  /** Image calls that may be under way at a time; the worlds share them. */
  readonly imageSlots: Semaphore;
  readonly observer?: CallObserver;
  readonly log?: Log;
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
  /** Pictures that this one should look like. */
  readonly references?: readonly ReferenceImage[];
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

/** A call that is about to be made: its record so far, and what the client needs to make it. */
interface StartedCall {
  readonly record: ApiRequestRecord;
  readonly request: Pick<ImageRequest, 'requestId' | 'signal'> & { readonly budget: WorldCallBudget };
}

/**
 * The complete items of an answer that was cut off are an answer too, which has been paid for: whoever asked for a list asks
 * again for what is missing, and so in smaller parts.
 */
function completePart(error: unknown): Pick<TextAnswer<unknown>, 'value' | 'dropped' | 'usage'> {
  if (!(error instanceof TruncatedAnswer) || !error.salvage || error.salvage.items === 0) throw error;
  const { value, dropped, repairs } = error.salvage;
  return { value, dropped, usage: { ...error.usage, repairs: [...error.usage.repairs, ...repairs] } };
}

/** Makes {@link PaidCalls}. */
export function createPaidCalls(ports: PaidCallsPorts): PaidCalls {
  const { generation, pictures, clock, log = silentLog } = ports;
  const budgetOf = createWorldBudget(ports);
  const textPlaces = createCallPlaces(ports.llmSlots);
  const imagePlaces = createCallPlaces(ports.imageSlots);

  return {
    async askText(context, step, question) {
      let record: ApiRequestRecord | undefined;
      let call: StartedCall | undefined;
      let place: CallPlace | undefined;
      const ask = async (): Promise<unknown> => {
        place = await textPlaces.hold(context.stopping, ownerOf(context));
        const { system, prompt, schemaName, maxOutputTokens } = question;
        const about = { kind: 'llm', step, model: question.model, onAnswer: place.answered } as const;
        call = startCall(context, about, {
          system,
          prompt,
          response_schema: schemaName,
          max_output_tokens: maxOutputTokens,
        });
        try {
          const answer = await generation.generateText({ ...question, ...call.request }).catch(completePart);
          const { value, dropped, usage } = answer;
          record = succeeded(call.record, usage, { structured_data: value, dropped, repairs: usage.repairs });
          return value;
        } catch (error) {
          await writeDownFailure(context, call, error);
          throw error;
        }
      };
      try {
        return await context.step(step, ask as () => Promise<z.output<typeof question.schema>>, () =>
          writeDown(context, record, call),
        );
      } finally {
        place?.end();
      }
    },

    async drawPicture(context, step, order) {
      const mediaId = mediaIdOf(deterministicId('media', context.task._id, step));
      const keyFor = (extension: 'png' | 'jpg') =>
        mediaObjectKey({
          ...{ worldId: context.task.world_id, characterId: order.characterId, mediaId, kind: order.kind },
          extension,
        });
      // Whoever runs a task first of all finds nothing that somebody left.
      const findEarlier = async (): Promise<StoredPicture | null> =>
        context.task.lease_token > 1 ? findStored(mediaId, keyFor) : null;
      let record: ApiRequestRecord | undefined;
      let call: StartedCall | undefined;
      let place: CallPlace | undefined;
      const draw = async (): Promise<StoredPicture> => {
        place = await imagePlaces.hold(context.stopping, ownerOf(context));
        const { prompt, aspectRatio, model, references = [] } = order;
        call = startCall(
          context,
          { kind: 'image', step, model, onAnswer: place.answered },
          {
            prompt,
            aspect_ratio: aspectRatio,
            references: references.length,
          },
        );
        let paid: CallUsage | undefined;
        try {
          const answer = await generation.generateImage({
            prompt,
            aspectRatio,
            model,
            references,
            ...call.request,
          });
          const { bytes, contentType, usage } = answer;
          paid = usage;
          const objectKey = keyFor(contentType === 'image/png' ? 'png' : 'jpg');
          await keep(context, 'store a picture', () => pictures.put(objectKey, bytes, contentType));
          const sizeBytes = bytes.byteLength;
          record = succeeded(call.record, usage, { object_key: objectKey, size_bytes: sizeBytes });
          return { mediaId, objectKey, contentType, sizeBytes };
        } catch (error) {
          // A picture that could not be stored has been paid for all the same.
          await writeDownFailure(context, call, error, paid);
          throw error;
        }
      };
      try {
        return await context.step(
          step,
          async () => (await findEarlier()) ?? draw(),
          () => writeDown(context, record, call),
        );
      } finally {
        place?.end();
      }
    },
  };

  /** A crash after the upload and before the step was stored leaves the paid picture under its key. */
  async function findStored(
    mediaId: string,
    keyFor: (extension: 'png' | 'jpg') => string,
  ): Promise<StoredPicture | null> {
    for (const extension of ['jpg', 'png'] as const) {
      const found = await pictures.stat(keyFor(extension));
      if (!found) continue;
      const { key, contentType, sizeBytes } = found;
      return { mediaId, objectKey: key, contentType, sizeBytes };
    }
    return null;
  }

  function startCall(
    context: JobContext,
    about: Pick<BudgetedCall, 'kind' | 'step' | 'onAnswer'> & { readonly model: string },
    requestData: Record<string, unknown>,
  ): StartedCall {
    context.stopping.throwIfAborted();
    const { task, signal } = context;
    const { kind, step, model, onAnswer } = about;
    const callId = deterministicId('call', task._id, step, task.lease_token);
    const now = new Date(clock.now());
    return {
      record: newCallRecord(context, { callId, kind, step, model, requestData, now }),
      request: { requestId: callId, signal, budget: budgetOf(context, { callId, kind, step, onAnswer }) },
    };
  }

  /** A write about something that was paid for: it is tried until the store takes it. */
  function keep<T>(context: JobContext, what: string, write: () => Promise<T>): Promise<T> {
    const { task, signal } = context;
    const facts = { world_id: task.world_id, task_id: task._id, type: task.type };
    return keepTrying(write, { clock, log, signal, what, facts });
  }

  /** The call's own error is what counts: one of the history must not take its place. What was not sent is no call. */
  async function writeDownFailure(
    context: JobContext,
    call: StartedCall,
    error: unknown,
    paid?: CallUsage,
  ): Promise<void> {
    const { record: begun, request } = call;
    const requests = (error as Partial<GeminiError>).usage?.attempts;
    if (!request.budget.wasReserved() || requests === 0) return request.budget.whenSettled();
    const record = failed(begun, error, clock.now(), { paid, settled: request.budget.settledCost() });
    await Promise.allSettled([writeDown(context, record, call)]);
  }

  /** Resolves when the call stands in the history, and its cost in the ledger. */
  async function writeDown(
    context: JobContext,
    record: ApiRequestRecord | undefined,
    call: StartedCall | undefined,
  ): Promise<void> {
    if (!record) return;
    ports.observer?.callEnded({
      kind: record.api_type === 'llm' ? 'llm' : 'image',
      model: record.model,
      failed: record.error !== undefined,
      durationMs: record.duration_ms,
      promptTokens: record.prompt_tokens,
      outputTokens: record.output_tokens,
      costMicros: record.cost_micros,
    });
    try {
      await keep(context, 'write a call down', () => ports.history.insert(record));
    } finally {
      // Also when the history refuses: no write of an attempt comes after its end.
      await call?.request.budget.whenSettled();
    }
  }
}

/** The worlds share the places, so that a large one leaves some to those that come after it. */
function ownerOf({ task }: JobContext): PlaceOwner {
  return { id: task.world_id, weight: task.weight };
}
