import { getEventListeners } from 'node:events';

import type { Log } from '@generia/resilience';
import { z } from 'zod';

import { GeminiError } from '../../src/errors/gemini-error.js';
import type { CallBudget, CallUsage } from '../../src/generation.js';
import { clientOf, imageRequest, Note, noteRequest } from '../client-fixture.js';
import { type FakeGemini, startFakeGemini } from '../fake-gemini.js';
import { passingClock } from '../passing-clock.js';
import { timersLeftBy } from '../timers-left-by.js';
import type { FaultRow } from './fault-row.js';
import { whenHung } from './when-hung.js';

const NOON_UTC = Date.parse('2026-11-23T12:00:00Z');

const SCHEMAS = {
  note: Note,
  notes: z.object({ notes: z.array(Note) }),
  mood: z.object({ mood: z.enum(['glad', 'sad']) }),
  free_keys: z.object({ tags: z.record(z.string(), z.string()) }),
};

/** How one call ended. */
interface Ending {
  readonly usage: CallUsage;
  readonly failed?: GeminiError;
}

/** What a call made of its faults, and what it left behind. */
export interface Encounter extends Ending {
  readonly waitMs: number;
  /** What the budget was charged for it. */
  readonly chargedMicros: number;
  /** Of all calls: attempts whose money was set aside and never settled. */
  readonly unsettled: number;
  readonly requests: FakeGemini['requests'];
  readonly timersLeft: number;
  readonly listenersLeft: number;
  /** Whatever was said to people. */
  readonly texts: string;
}

/**
 * Lets a call meet the faults of a row.
 *
 * @throws RangeError when no client can be made of its options
 */
export async function meetFaults(gemini: FakeGemini, { replies, given }: FaultRow): Promise<Encounter> {
  const { asks = 'note', caller, callsBefore = 0, comesAfterMs, options } = given;
  const controller = new AbortController();
  const { signal } = controller;
  const go = (): void => controller.abort(new Error('The caller has gone.'));
  const clock = passingClock(NOON_UTC, caller === 'goes in a pause' ? go : undefined);
  const { log, logged } = keepingLog();
  const { budget, charged, unsettled } = countingBudget();
  const baseUrl = given.upstream === 'is not there' ? await nobodysAddress() : gemini.url;
  const client = clientOf(gemini, { clock, log, baseUrl, dice: () => 0.5, ...options });
  gemini.treat(
    ...replies.map((reply) => whenHung(reply, caller === 'goes' ? go : () => clock.passDeadline())),
  );
  if (caller === 'has gone') go();

  const call = (): Promise<Ending> =>
    endingOf(
      asks === 'picture'
        ? client.generateImage(imageRequest({ signal, budget }))
        : client.generateText({ ...noteRequest({ signal, budget }), schema: SCHEMAS[asks] as typeof Note }),
    );
  for (let earlier = 0; earlier < callsBefore; earlier += 1) {
    const { failed } = await call();
    clock.pass(comesAfterMs ?? failed?.retryAfterMs ?? 0);
  }
  const before = {
    requests: gemini.requests.length,
    waitedMs: clock.waitedMs(),
    chargedMicros: charged(),
  };
  const ended = { ending: undefined as Ending | undefined };
  const timersLeft = await timersLeftBy(async () => {
    ended.ending = await call();
  });
  if (!ended.ending) throw new Error('The call has not ended.');
  const { usage, failed } = ended.ending;
  return {
    usage,
    ...(failed ? { failed } : {}),
    waitMs: clock.waitedMs() - before.waitedMs,
    chargedMicros: charged() - before.chargedMicros,
    unsettled: unsettled(),
    requests: gemini.requests.slice(before.requests),
    timersLeft,
    listenersLeft: getEventListeners(signal, 'abort').length,
    texts: [failed?.message, failed?.stack, JSON.stringify(failed), String(failed?.cause), ...logged].join(
      '\n',
    ),
  };
}

/** An address that nobody listens at. */
async function nobodysAddress(): Promise<string> {
  const gone = await startFakeGemini();
  await gone.close();
  return gone.url;
}

async function endingOf(call: Promise<{ readonly usage: CallUsage }>): Promise<Ending> {
  try {
    return { usage: (await call).usage };
  } catch (error) {
    if (error instanceof GeminiError) return { usage: error.usage, failed: error };
    throw error;
  }
}

/** A budget that sums up what it is charged. */
function countingBudget() {
  let [open, chargedMicros] = [0, 0];
  const budget: CallBudget = {
    reserve: () => Promise.resolve(void (open += 1)),
    settle: (_, { costMicros }) => {
      open -= 1;
      chargedMicros += costMicros;
      return Promise.resolve();
    },
  };
  return { budget, charged: () => chargedMicros, unsettled: () => open };
}

function keepingLog(): { readonly log: Log; readonly logged: readonly string[] } {
  const logged: string[] = [];
  const keep = (...entry: readonly unknown[]): void => void logged.push(JSON.stringify(entry));
  return { log: { debug: keep, info: keep, warn: keep, error: keep }, logged };
}
