import fc from 'fast-check';

import { hashText, seededDice } from './seeded-dice.js';

const throwsOf = (seed: string | number, count = 12): number[] => {
  const dice = seededDice(seed);
  return Array.from({ length: count }, () => dice.float(0, 1));
};

describe('seededDice', () => {
  it('throws the same for the same seed and differently for another', () => {
    expect(throwsOf('a')).toEqual(throwsOf('a'));
    expect(throwsOf('a')).not.toEqual(throwsOf('b'));
    expect(throwsOf(1)).not.toEqual(throwsOf(2));
  });

  it('stays within its bounds and reaches both ends of a range of whole numbers', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const dice = seededDice(seed);
        const whole = Array.from({ length: 80 }, () => dice.int(1, 3));
        expect(new Set(whole)).toEqual(new Set([1, 2, 3]));
        const part = dice.float(-2, 5);
        expect(part).toBeGreaterThanOrEqual(-2);
        expect(part).toBeLessThan(5);
      }),
    );
  });

  it('spreads evenly', () => {
    const throws = throwsOf('even', 4000);
    const mean = throws.reduce((sum, value) => sum + value, 0) / throws.length;
    expect(mean).toBeGreaterThan(0.47);
    expect(mean).toBeLessThan(0.53);
  });

  it('forks dice that do not depend on how often the others were thrown', () => {
    const one = seededDice('x');
    one.float(0, 1);
    expect(one.fork('sky').float(0, 1)).toBe(seededDice('x').fork('sky').float(0, 1));
    expect(one.fork('sky').float(0, 1)).not.toBe(one.fork('sea').float(0, 1));
  });

  it('refuses to pick from nothing', () => {
    expect(() => seededDice(1).pick([])).toThrow(RangeError);
  });
});

describe('hashText', () => {
  it('differs for texts that differ in one letter', () => {
    expect(hashText('world 1')).not.toBe(hashText('world 2'));
  });
});
