import { type FaultName, faultNames, type FaultRule } from '@generia/gemini-emulator';
import { asTaskError } from '@generia/resilience';
import fc from 'fast-check';

import { type HurriedWorlds, type MadeWorld, withHurriedWorlds } from './support/hurried-worlds.js';

const KINDS = ['text', 'image'] as const;
/** It can only befall the list of models. */
const OF_THE_LIST: FaultName = 'unlisted_model';
/** After these nobody but the upstream knows whether, or for how much, a call was charged. */
const HIDES_THE_BILL = /hang|reset|http_504|html_200|cut_body|usage|image_drafts|several_images/;

type NamedFault = FaultName | `${FaultName}:${number}`;

/** Delays pass in real time. */
const SHORT: Readonly<Partial<Record<FaultName, NamedFault>>> = {
  latency: 'latency:20',
  latency_uniform: 'latency_uniform:40',
  latency_lognormal: 'latency_lognormal:20',
};

const someFaults = fc
  .shuffledSubarray(
    faultNames.filter((name) => name !== OF_THE_LIST),
    { minLength: 1, maxLength: 6 },
  )
  .map((names) => names.map((name): NamedFault => SHORT[name] ?? name));

const rulesOf = (names: readonly NamedFault[], times: number): FaultRule[] =>
  names.flatMap((fault) =>
    KINDS.map((kind) => ({
      match: { kind, probability: 0.4 },
      // One after another would use up every model of a chain until the next midnight.
      times: fault === 'quota_day' ? 1 : times,
      fault,
    })),
  );

/** How long the client gives one request. */
const ATTEMPT_TIMEOUT_MS = 120_000;

const someWorld = fc.constantFrom(
  { users_count: 1, posts_count: 1 },
  { users_count: 1, posts_count: 3 },
  { users_count: 3, posts_count: 2 },
);

/** Roomy, or so tight that the world may have to wait for more. */
const someLimits = fc.option(
  fc.record({
    api_call_limits_llm: fc.integer({ min: 1, max: 12 }),
    api_call_limits_images: fc.integer({ min: 0, max: 8 }),
    cost_limit_usd: fc.integer({ min: 1, max: 100 }).map((cents) => cents / 100),
  }),
  { nil: {} },
);

type Bill = ReturnType<HurriedWorlds['emulator']['bill']>;

/** Never less than what was charged, and never more than was allowed. */
function expectHonestLedger({ ledger, history }: MadeWorld, bill: Bill, faults: readonly string[]): void {
  const { text, image } = bill.kinds;
  expect(ledger.llm_calls).toBeGreaterThanOrEqual(text.accepted);
  expect(ledger.image_calls).toBeGreaterThanOrEqual(image.accepted);
  expect(ledger.llm_cost_micros).toBeGreaterThanOrEqual(text.costMicros);
  expect(ledger.image_cost_micros).toBeGreaterThanOrEqual(image.costMicros);
  const isAborted = ledger.stopped === 'cancelled';
  if (!isAborted && !faults.some((fault) => HIDES_THE_BILL.test(fault))) {
    expect(ledger).toMatchObject({
      ...{ llm_calls: text.accepted, image_calls: image.accepted },
      ...{ llm_cost_micros: text.costMicros, image_cost_micros: image.costMicros },
    });
  }
  const spentMicros = ledger.llm_cost_micros + ledger.image_cost_micros;
  expect(history.reduce((sum, { cost_micros }) => sum + cost_micros, 0)).toBe(spentMicros);
  expect(ledger.llm_calls).toBeLessThanOrEqual(ledger.limit_llm_calls);
  expect(ledger.image_calls).toBeLessThanOrEqual(ledger.limit_image_calls);
  expect(spentMicros).toBeLessThanOrEqual(ledger.limit_cost_micros);
}

describe('a world, whichever faults there are, in whichever order', () => {
  it('ends, with a ledger that is the bill, within its limits', async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([
          someWorld,
          someLimits,
          someFaults,
          fc.integer({ min: 1, max: 3 }),
          fc.nat({ max: 1_000 }),
        ] as const),
        async (world, limits, faults, times, seed) => {
          await withHurriedWorlds({ seed, faults: rulesOf(faults, times) }, async (worlds) => {
            const made = await worlds.settled(await worlds.submit({ ...world, ...limits }));
            expect(['completed', 'failed', 'paused_budget']).toContain(made.status.status);
            if (made.status.status === 'completed' && made.status.gaps.length === 0)
              expect(made.status).toMatchObject({
                users_created: world.users_count,
                posts_created: world.posts_count,
              });
            expectHonestLedger(made, worlds.emulator.bill(), faults);
          });
        },
      ),
      { numRuns: 12 },
    );
  });

  it('costs nothing from the moment on at which its end was promised', async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([someWorld, someFaults, fc.integer({ min: 1, max: 12 }), fc.nat({ max: 1_000 })] as const),
        async (world, faults, calls, seed) => {
          const befalling: readonly NamedFault[] = ['hang', ...faults];
          await withHurriedWorlds({ seed, faults: rulesOf(befalling, 2) }, async (worlds) => {
            const { emulator, repositories, control, clock } = worlds;
            const worldId = await worlds.submit(world);
            const settled = worlds.settled(worldId);
            let hasSettled = false;
            void settled.then(() => (hasSettled = true));
            while (!hasSettled && emulator.calls().length < calls) await nextTurn();
            const isCancelled = await control.cancel(worldId).then(
              () => true,
              (error: unknown) => {
                expect(['WORLD_ENDED', 'WORLD_NOT_FOUND']).toContain(asTaskError(error).code);
                return false;
              },
            );
            const cancelledAtMs = clock.now();
            const ledger = await repositories.worldLedgers.findById(worldId);
            const made = await settled;
            if (isCancelled) {
              expect(made.status.status).toBe('cancelled');
              // Nobody waited for a call that hung: that would have taken minutes.
              expect(clock.now() - cancelledAtMs).toBeLessThan(ATTEMPT_TIMEOUT_MS / 2);
              // Whatever was set aside by then may have been on its way; after that nothing was.
              const promised = (ledger?.llm_calls ?? 0) + (ledger?.image_calls ?? 0);
              expect(made.ledger.llm_calls + made.ledger.image_calls).toBeLessThanOrEqual(promised);
            }
            expectHonestLedger(made, emulator.bill(), befalling);
          });
        },
      ),
      { numRuns: 6 },
    );
  });
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
