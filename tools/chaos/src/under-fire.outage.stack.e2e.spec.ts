import type { RunFacts, StrikeKind } from './facts.js';
import { childrenAsStored } from './rules/children-as-stored.js';
import { exactTotals, exactWorld } from './rules/exact-worlds.js';
import { judge } from './rules/judge.js';
import { paidSteps } from './rules/paid-steps.js';
import { releasedInTime } from './rules/released-in-time.js';
import { zombiesWriteNothing } from './rules/zombies-write-nothing.js';
import { runUnderFire } from './run-under-fire.js';

const PLAN = {
  ...{ worlds: 4, users: 5, posts: 20, latencyMs: 300 },
  ...{ kills: 2, pauses: 1, terms: 1, restarts: [], cuts: 1 },
};

describe('four worlds, while two workers are killed, one sleeps, one is stopped, and connections are cut', () => {
  let facts: RunFacts;

  beforeAll(async () => {
    ({ facts } = await runUnderFire(PLAN, () => undefined));
  });

  const struck = (kind: StrikeKind) => facts.strikes.filter((strike) => strike.kind === kind);

  it('are exact, whatever was done to their workers', () => {
    expect(facts.worlds).toHaveLength(PLAN.worlds);
    expect(facts.worlds.flatMap((world) => exactWorld(world, facts))).toEqual([]);
    expect(facts.worlds.flatMap(({ tasks }) => childrenAsStored(tasks))).toEqual([]);
    expect(exactTotals(facts)).toEqual([]);
  });

  it('pay again only for answers that a worker which vanished had not stored', () => {
    const { repeated, unexplained, inFlightCalls } = paidSteps(facts);

    for (const strike of [...struck('kill'), ...struck('pause')]) expect(strike.held).not.toEqual([]);
    expect(unexplained).toEqual([]);
    expect(repeated.length).toBeLessThanOrEqual(inFlightCalls);
  });

  it('lose nothing to a worker that is asked to stop: it gives its tasks back and nothing is paid for again', () => {
    const [term] = struck('term');
    const vanished = new Set([...struck('kill'), ...struck('pause')].flatMap(({ held }) => held.map(({ _id }) => _id))); // prettier-ignore
    const { repeated } = paidSteps(facts);
    const given = new Set((term?.held ?? []).map(({ _id }) => _id).filter((id) => !vanished.has(id)));

    expect(term?.held).not.toEqual([]);
    expect(term?.kept?.length).toBeLessThanOrEqual(term?.unansweredClaims ?? 0);
    expect(repeated.filter(({ taskId }) => given.has(taskId))).toEqual([]);
  });

  it('hear nothing from a zombie: it writes nothing, and pays for nothing that others have', () => {
    const [pause] = struck('pause');

    expect(pause?.atWaking).toHaveLength(pause?.held.length ?? 0);
    expect(paidSteps(facts).byZombies).toEqual([]);
    expect(zombiesWriteNothing(facts)).toEqual([]);
  });

  it('may be taken over as soon as a lease is over, by what the store says of it', () => {
    expect(releasedInTime(facts.strikes)).toEqual([]);
    for (const { takeoverMs } of facts.strikes) expect(takeoverMs).not.toBeNull();
  });

  it('keep every rule', () => {
    expect(judge(facts).broken).toEqual([]);
  });
});
