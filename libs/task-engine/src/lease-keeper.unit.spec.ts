import { silentLog } from '@generia/resilience';
import { VirtualClock } from '@generia/resilience/testing';

import { LeaseLostError } from './engine-errors.js';
import { LeaseKeeper } from './lease-keeper.js';

const LEASE_MS = 30_000;

function keeperOver(renew: (taskId: string, untilMs: number) => Promise<boolean>) {
  const clock = new VirtualClock(0);
  const renewals: { taskId: string; atMs: number; untilMs: number }[] = [];
  const store = {
    renew: (lease: { taskId: string }, until: Date) => {
      renewals.push({ taskId: lease.taskId, atMs: clock.now(), untilMs: until.getTime() });
      return renew(lease.taskId, until.getTime());
    },
  };
  const keeper = new LeaseKeeper({ store, clock, log: silentLog, leaseMs: LEASE_MS });
  const hold = (taskId: string) => {
    const abort = new AbortController();
    keeper.hold({ taskId, token: 1 }, clock.now() + LEASE_MS, abort);
    return abort.signal;
  };
  return { clock, keeper, renewals, hold };
}

const never = () => new Promise<boolean>(() => undefined);

describe('a lease keeper', () => {
  it('renews at a third of the lease, for a whole lease from then', async () => {
    const { clock, hold, renewals } = keeperOver(async () => true);
    const signal = hold('one');

    await clock.advance(35_000);

    expect(renewals).toEqual([
      { taskId: 'one', atMs: 10_000, untilMs: 40_000 },
      { taskId: 'one', atMs: 20_000, untilMs: 50_000 },
      { taskId: 'one', atMs: 30_000, untilMs: 60_000 },
    ]);
    expect(signal.aborted).toBe(false);
  });

  it('renews those that are due at about the same time at the same moment', async () => {
    const { clock, hold, renewals } = keeperOver(async () => true);
    hold('one');
    await clock.advance(4_000);
    hold('two');
    await clock.advance(2_000);
    hold('three');

    await clock.advance(20_000);

    expect(renewals.map(({ taskId, atMs }) => [taskId, atMs])).toEqual([
      ['one', 10_000],
      ['two', 10_000],
      ['three', 15_000],
      ['one', 20_000],
      ['two', 20_000],
      ['three', 25_000],
    ]);
    expect(clock.sleepers).toBe(2);
  });

  it('fires the signal as soon as a renewal is refused', async () => {
    const { clock, hold, renewals } = keeperOver(async () => false);
    const signal = hold('one');

    await clock.advance(10_000);

    expect(signal.reason).toBeInstanceOf(LeaseLostError);
    await clock.advance(60_000);
    expect(renewals).toHaveLength(1);
    expect(clock.sleepers).toBe(0);
  });

  it('tries again while the store fails, past the lease, and gives up after four leases', async () => {
    const { clock, hold, renewals } = keeperOver(() => Promise.reject(new Error('The store is down.')));
    const signal = hold('one');

    await clock.advance(4 * LEASE_MS - 1);
    expect(signal.aborted).toBe(false);
    expect(renewals.length).toBeGreaterThan(30);

    await clock.advance(1);
    expect(signal.reason).toBeInstanceOf(LeaseLostError);
    expect(clock.sleepers).toBe(0);
  });

  it('goes on as if nothing had been when the store comes back in time', async () => {
    let down = true;
    const { clock, hold } = keeperOver(() =>
      down ? Promise.reject(new Error('The store is down.')) : Promise.resolve(true),
    );
    const signal = hold('one');

    await clock.advance(100_000);
    down = false;
    await clock.advance(600_000);

    expect(signal.aborted).toBe(false);
  });

  it('fires the signal when a store that was away has given the task to another worker', async () => {
    let down = true;
    const { clock, hold } = keeperOver(() =>
      down ? Promise.reject(new Error('The store is down.')) : Promise.resolve(false),
    );
    const signal = hold('one');

    await clock.advance(60_000);
    down = false;
    await clock.advance(LEASE_MS / 12);

    expect(signal.reason).toBeInstanceOf(LeaseLostError);
  });

  it('fires the signal when the store stays silent for four leases', async () => {
    const { clock, hold } = keeperOver(never);
    const signal = hold('one');

    await clock.advance(4 * LEASE_MS - 1);
    expect(signal.aborted).toBe(false);

    await clock.advance(1);
    expect(signal.reason).toBeInstanceOf(LeaseLostError);
    expect(clock.sleepers).toBe(0);
  });

  it('keeps the other leases while the renewal of one hangs', async () => {
    const { clock, hold, renewals } = keeperOver((taskId) =>
      taskId === 'stuck' ? never() : Promise.resolve(true),
    );
    const [stuck, fine] = [hold('stuck'), hold('fine')];

    await clock.advance(130_000);

    expect(stuck.aborted).toBe(true);
    expect(fine.aborted).toBe(false);
    expect(renewals.filter(({ taskId }) => taskId === 'fine')).toHaveLength(13);
  });

  it('asks once more after it slept past its lease, for nobody may have taken the task', async () => {
    const { clock, keeper } = keeperOver(async () => true);
    const abort = new AbortController();
    keeper.hold({ taskId: 'one', token: 1 }, clock.now() - 1, abort);

    await clock.advance(60_000);

    expect(abort.signal.aborted).toBe(false);
  });

  it('leaves no timer and fires nothing once a lease is dropped, not even during a renewal', async () => {
    const { clock, keeper, hold } = keeperOver((taskId) =>
      taskId === 'two' ? never() : Promise.resolve(false),
    );
    const [one, two] = [hold('one'), hold('two')];
    keeper.drop({ taskId: 'one', token: 1 });
    await clock.advance(10_000);
    keeper.drop({ taskId: 'two', token: 1 });
    keeper.drop({ taskId: 'none', token: 1 });

    await clock.advance(60_000);

    expect([one.aborted, two.aborted]).toEqual([false, false]);
    expect(clock.sleepers).toBe(0);
  });

  it('confirms a lease without asking while it is sure of it', async () => {
    const { clock, keeper, hold, renewals } = keeperOver(async () => true);
    hold('one');
    await clock.advance(25_000);
    await keeper.confirm({ taskId: 'one', token: 1 });
    expect(renewals.map(({ atMs }) => atMs)).toEqual([10_000, 20_000]);
  });

  it('is certain of a lease until a sweeper whose clock is ahead could have taken it over, and of none that it does not keep', async () => {
    let isDown = false;
    const { clock, keeper, hold } = keeperOver(() =>
      isDown ? Promise.reject(new Error('The store is down.')) : Promise.resolve(true),
    );
    const lease = { taskId: 'one', token: 1 };
    expect(keeper.isCertain(lease)).toBe(false);
    hold('one');
    await clock.advance(20_000);
    isDown = true;
    await clock.advance(LEASE_MS / 2 - 1);
    expect(keeper.isCertain(lease)).toBe(true);
    await clock.advance(1);
    expect(keeper.isCertain(lease)).toBe(false);
    keeper.drop(lease);
  });

  it('asks the store when the process stood still past the lease, and believes it', async () => {
    let isHeld = true;
    const { clock, keeper, renewals } = keeperOver(async () => isHeld);
    const lease = { taskId: 'late', token: 1 };
    // A claim whose answer came after its lease was over.
    keeper.hold(lease, clock.now() - 1, new AbortController());
    await keeper.confirm(lease);
    expect(renewals).toHaveLength(1);
    await keeper.confirm(lease);
    expect(renewals).toHaveLength(1);
    keeper.drop(lease);

    isHeld = false;
    keeper.hold(lease, clock.now() - 1, new AbortController());
    await expect(keeper.confirm(lease)).rejects.toBeInstanceOf(LeaseLostError);
    keeper.drop(lease);
  });
});
