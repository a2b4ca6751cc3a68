import { LapsedLeases } from './lapsed-leases.js';
import { at } from './testing/sample-task.js';

const lease = (expiresAtMs: number, token = 1) => ({
  ...{ _id: 'one', lease_token: token, lease_expires_at: at(expiresAtMs) },
});

describe('leases that have run out by our clock', () => {
  it('are confirmed when they stay as they are for long enough', () => {
    const lapsed = new LapsedLeases(2_500);
    expect(lapsed.confirm([lease(0)], 10_000)).toEqual([]);
    expect(lapsed.confirm([lease(0)], 12_499)).toEqual([]);
    expect(lapsed.confirm([lease(0)], 12_500)).toEqual([lease(0)]);
  });

  it('say when the next of them would be confirmed', () => {
    const lapsed = new LapsedLeases(2_500);
    expect(lapsed.nextConfirmedAtMs(0)).toBe(Infinity);
    lapsed.confirm([lease(0)], 10_000);
    lapsed.confirm([lease(0), { ...lease(0), _id: 'two' }], 11_000);
    expect(lapsed.nextConfirmedAtMs(11_000)).toBe(12_500);
    expect(lapsed.nextConfirmedAtMs(12_500)).toBe(13_500);
    expect(lapsed.nextConfirmedAtMs(11_000, 1_000)).toBe(13_500);
  });

  it('are given more time when renewals are slow to arrive', () => {
    const lapsed = new LapsedLeases(2_500);
    lapsed.confirm([lease(0)], 10_000);
    expect(lapsed.confirm([lease(0)], 12_500, 1_000)).toEqual([]);
    expect(lapsed.confirm([lease(0)], 13_500, 1_000)).toEqual([lease(0)]);
  });

  it.each([
    ['renewed', lease(1_000)],
    ['given to another', lease(0, 2)],
  ])('are seen anew when they are %s', (_, changed) => {
    const lapsed = new LapsedLeases(2_500);
    lapsed.confirm([lease(0)], 10_000);
    expect(lapsed.confirm([changed], 12_500)).toEqual([]);
    expect(lapsed.confirm([changed], 15_000)).toEqual([changed]);
  });

  it('are forgotten when they are gone', () => {
    const lapsed = new LapsedLeases(2_500);
    lapsed.confirm([lease(0)], 10_000);
    lapsed.confirm([], 11_000);
    expect(lapsed.confirm([lease(0)], 12_500)).toEqual([]);
  });
});
