import { createInProcessLimits } from '../src/limits/in-process-limits.js';
import type { SharedLimits } from '../src/limits/shared-limits.js';
import { clientOf, noteRequest, useFakeGemini } from './client-fixture.js';
import { DAY, good, retryIn, tooMany } from './fault-table/faults.js';
import { passingClock } from './passing-clock.js';

const { gemini } = useFakeGemini();

/** Limits of which one operation never ends; `tell` hears when it has begun. */
function silentAt(silentOperation: number, tell: () => void): SharedLimits {
  const limits = createInProcessLimits();
  let operation = -1;
  const reach = <T>(work: () => Promise<T>): Promise<T> => {
    operation += 1;
    if (operation !== silentOperation) return work();
    setImmediate(tell);
    return new Promise(() => undefined);
  };
  return {
    load: (id) => reach(() => limits.load(id)),
    save: (state, version) => reach(() => limits.save(state, version)),
  };
}

describe('a caller that aborts while the shared limits are silent', () => {
  // Choosing a model, taking a place, telling a refusal, taking the next place, telling the success: all within one call.
  it.each(Array.from({ length: 7 }, (_, index) => index))(
    'does not wait for them, at operation %d',
    async (silentOperation) => {
      gemini().treat(tooMany('Quota.', [DAY, retryIn('20s')]), good);
      const controller = new AbortController();
      const wasAborted = new Promise<void>((resolve) =>
        controller.signal.addEventListener('abort', () => resolve()),
      );
      const client = clientOf(gemini(), {
        clock: passingClock(Date.parse('2026-11-23T12:00:00Z')),
        dice: () => 0.5,
        sharedLimits: silentAt(silentOperation, () => controller.abort(new Error('stop'))),
      });
      const call = client.generateText(noteRequest({ signal: controller.signal })).then(
        () => 'answered',
        (error: unknown) => (error as { kind?: unknown }).kind,
      );
      const [outcome] = await Promise.all([call, wasAborted]);
      // What was known when it went is what it hears: that it was cancelled, refused, or even answered.
      expect(['answered', 'cancelled', 'rate_limit']).toContain(outcome);
    },
  );
});
