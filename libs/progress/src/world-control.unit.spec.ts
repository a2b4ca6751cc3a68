import type { WorldLedger, WorldStatusDocument } from '@generia/contracts';
import { sampleLedger } from '@generia/job-kit/testing';

import { createWorldControl } from './world-control.js';

const NOW = new Date('2026-03-10T15:00:00Z');

const statusOf = (status: string) => ({ _id: 'w', status, seq: 4, created_at: NOW, updated_at: NOW });

function bench(given: Partial<WorldLedger> | null = {}, status = 'in_progress') {
  const ledger = given && sampleLedger(given);
  const events: unknown[] = [];
  const changes: unknown[] = [];
  let refusals = 0;
  const control = createWorldControl({
    statuses: {
      findById: async () => (ledger ? (statusOf(status) as WorldStatusDocument) : null),
      replaceDerived: async (_read, change) => changes.push(change.status) > 0,
    },
    ledgers: {
      findById: async () => ledger,
      setLimits: async (_read, change) => (refusals-- > 0 ? false : changes.push(change) > 0),
      stop: async (_world, how) => changes.push(how) > 0,
      resume: async () => ledger?.stopped === 'paused' && changes.push('resume') > 0,
    },
    bus: { publish: async (_topic, messages) => void events.push(...messages) },
    now: () => NOW,
  });
  const refuse = (times: number) => (refusals = times);
  return { control, events, changes, refuse };
}

const LOOK = [{ key: 'w', value: { event_type: 'world_changed', world_id: 'w' } }];

describe('what people may do to a world', () => {
  it('stops its spending, and has it looked at', async () => {
    const { control, events, changes } = bench();
    await control.pause('w');
    await control.cancel('w');
    expect(changes).toEqual(['paused', 'cancelled']);
    expect(events).toEqual([...LOOK, ...LOOK]);
  });

  it('lets a paused world go on, and no other', async () => {
    const paused = bench({ stopped: 'paused' });
    await paused.control.resume('w');
    expect(paused.changes).toEqual(['resume']);

    await expect(bench().control.resume('w')).rejects.toMatchObject({ code: 'WORLD_NOT_PAUSED' });
  });

  it('sets limits, also when someone else does so at the same moment', async () => {
    const { control, changes, refuse } = bench();
    refuse(2);
    await control.setLimits('w', { llmCalls: 500 });
    expect(changes).toEqual([{ llmCalls: 500 }]);
  });

  it('shows at once that a world whose limits were raised goes on', async () => {
    const { control, changes, events } = bench({}, 'paused_budget');
    await control.setLimits('w', { costMicros: 9 });
    expect(changes).toEqual([{ costMicros: 9 }, 'in_progress']);
    expect(events).toMatchObject([{ value: { progress: { status: 'in_progress', seq: 5 } } }, ...LOOK]);
  });

  it.each(['cancel', 'pause', 'resume'] as const)(
    'refuses to %s what is not there or has ended',
    async (act) => {
      await expect(bench(null).control[act]('w')).rejects.toMatchObject({ code: 'WORLD_NOT_FOUND' });
      await expect(bench({}, 'completed').control[act]('w')).rejects.toMatchObject({ code: 'WORLD_ENDED' });
      const cancelled = bench({ stopped: 'cancelled' });
      await expect(cancelled.control[act]('w')).rejects.toMatchObject({ code: 'WORLD_ENDED' });
      expect(cancelled.changes).toEqual([]);
    },
  );
});
