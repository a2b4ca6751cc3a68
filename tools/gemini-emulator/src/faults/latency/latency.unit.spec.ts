import { someCall } from '../../../test/plan-of.js';
import { createDice } from '../../random/dice.js';
import { readFault } from '../fault-spec.js';

function delays(spec: string, count = 4_000): number[] {
  const read = readFault(spec);
  if (!read.ok) throw new Error(read.message);
  const dice = createDice('test', spec);
  return Array.from({ length: count }, () => {
    const effect = read.fault.effect(someCall(), dice);
    return effect.at === 'delay' ? effect.ms : Number.NaN;
  }).sort((one, other) => one - other);
}
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;

it('latency is always the same', () => {
  expect(new Set(delays('latency:250'))).toEqual(new Set([250]));
});

it('latency_uniform is spread evenly between its bounds', () => {
  const sorted = delays('latency_uniform:minMs=100;maxMs=300');
  expect(sorted[0]).toBeGreaterThanOrEqual(100);
  expect(sorted.at(-1)).toBeLessThanOrEqual(300);
  for (const share of [0.25, 0.5, 0.75]) {
    expect(Math.abs(at(sorted, share) - (100 + 200 * share))).toBeLessThan(10);
  }
});

it('latency_lognormal has its median in the middle and a long tail', () => {
  const sorted = delays('latency_lognormal:medianMs=1000;sigma=0.5');
  // Of a lognormal distribution, the share of a normal one's quantile z is at median * exp(sigma * z).
  expect(Math.abs(at(sorted, 0.5) / 1_000 - 1)).toBeLessThan(0.05);
  expect(Math.abs(at(sorted, 0.8413) / (1_000 * Math.exp(0.5)) - 1)).toBeLessThan(0.08);
  expect(Math.abs(at(sorted, 0.1587) / (1_000 * Math.exp(-0.5)) - 1)).toBeLessThan(0.08);
});

it('latency_lognormal with a seed keeps to the request, whatever came before it', () => {
  const read = readFault('latency_lognormal:seed=3');
  if (!read.ok) throw new Error(read.message);
  const { fault } = read;
  const dice = createDice('test');
  const of = (prompt: string) => fault.effect(someCall({ prompt }), dice);
  const first = of('one');
  expect(of('two')).not.toEqual(first);
  expect(of('one')).toEqual(first);
});

it('is never more than ten minutes', () => {
  expect(delays('latency_lognormal:medianMs=600000;sigma=3').at(-1)).toBe(600_000);
  expect(readFault('latency:600001').ok).toBe(false);
});
