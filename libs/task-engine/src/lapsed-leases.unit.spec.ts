import { LapsedLeases } from './lapsed-leases.js';
import { at } from './testing/sample-task.js';

const now = (ms: number) => at(ms).getTime();
const lease = (expiresAtMs: number, token = 1) => ({
  ...{ _id: 'one', lease_token: token, lease_expires_at: at(expiresAtMs) },
});

describe('leases that have run out by our clock', () => {
  it('are confirmed when they stay as they are for long enough', () => {
    const lapsed = new LapsedLeases(2_500);
    expect(lapsed.confirm([lease(0)], now(10_000))).toEqual([]);
    expect(lapsed.confirm([lease(0)], now(12_499))).toEqual([]);
    expect(lapsed.confirm([lease(0)], now(12_500))).toEqual([lease(0)]);
  });

  it('are watched before they run out, and confirmed when they do', () => {
    const lapsed = new LapsedLeases(2_500);
    expect(lapsed.watchedUntil(now(7_500))).toEqual(at(10_000));
    lapsed.confirm([lease(10_000)], now(7_500));
    expect(lapsed.nextConfirmedAtMs(now(7_500))).toBe(now(10_000));
    expect(lapsed.confirm([lease(10_000)], now(9_999))).toEqual([]);
    expect(lapsed.confirm([lease(10_000)], now(10_000))).toEqual([lease(10_000)]);
  });

  it('are not confirmed when they run out although they are watched, until they were unchanged for long enough', () => {
    const lapsed = new LapsedLeases(2_500);
    lapsed.confirm([lease(10_000)], now(9_000));
    expect(lapsed.confirm([lease(10_000)], now(11_499))).toEqual([]);
    expect(lapsed.confirm([lease(10_000)], now(11_500))).toEqual([lease(10_000)]);
  });

  it('say when the next of them would be confirmed', () => {
    const lapsed = new LapsedLeases(2_500);
    expect(lapsed.nextConfirmedAtMs(now(0))).toBe(Infinity);
    lapsed.confirm([lease(0)], now(10_000));
    lapsed.confirm([lease(0), { ...lease(0), _id: 'two' }], now(11_000));
    expect(lapsed.nextConfirmedAtMs(now(11_000))).toBe(now(12_500));
    expect(lapsed.nextConfirmedAtMs(now(12_500))).toBe(now(13_500));
    expect(lapsed.nextConfirmedAtMs(now(11_000), 1_000)).toBe(now(13_500));
  });

  it('are given more time when renewals are slow to arrive', () => {
    const lapsed = new LapsedLeases(2_500);
    lapsed.confirm([lease(0)], now(10_000));
    expect(lapsed.confirm([lease(0)], now(12_500), 1_000)).toEqual([]);
    expect(lapsed.confirm([lease(0)], now(13_500), 1_000)).toEqual([lease(0)]);
  });

  it.each([
    ['renewed', lease(1_000)],
    ['given to another', lease(0, 2)],
  ])('are seen anew when they are %s', (_, changed) => {
    const lapsed = new LapsedLeases(2_500);
    lapsed.confirm([lease(0)], now(10_000));
    expect(lapsed.confirm([changed], now(12_500))).toEqual([]);
    expect(lapsed.confirm([changed], now(15_000))).toEqual([changed]);
  });

  it('are forgotten when they are gone', () => {
    const lapsed = new LapsedLeases(2_500);
    lapsed.confirm([lease(0)], now(10_000));
    lapsed.confirm([], now(11_000));
    expect(lapsed.confirm([lease(0)], now(12_500))).toEqual([]);
  });
});
