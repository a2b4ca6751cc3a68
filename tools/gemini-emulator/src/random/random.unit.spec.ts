import { createBag } from './bag.js';
import { createDice } from './dice.js';
import { firstFree } from './first-free.js';

describe('dice', () => {
  it('throw the same for the same parts and otherwise for others', () => {
    const throws = (...parts: (string | number)[]): number[] => {
      const dice = createDice(...parts);
      return Array.from({ length: 5 }, () => dice.next());
    };
    expect(throws('a', 1)).toEqual(throws('a', 1));
    expect(throws('a', 1)).not.toEqual(throws('a', 2));
    expect(throws('a', 'b')).not.toEqual(throws('ab'));
  });

  it('fall evenly', () => {
    const dice = createDice('even');
    const seen = Array.from({ length: 8000 }, () => dice.int(4));
    for (const face of [0, 1, 2, 3]) {
      const share = seen.filter((one) => one === face).length / seen.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.03);
    }
  });

  it('take different members of a list, all of them when more are asked for', () => {
    expect(createDice(1).some([1, 2, 3], 9).sort()).toEqual([1, 2, 3]);
  });

  it('have nothing to pick from an empty list', () => {
    expect(() => createDice(1).pick([])).toThrow(RangeError);
    expect(() => createBag(createDice(1), [])()).toThrow(RangeError);
  });
});

it('draws everything from a bag before anything comes twice', () => {
  const draw = createBag(createDice(3), ['a', 'b', 'c']);
  expect([draw(), draw(), draw()].sort()).toEqual(['a', 'b', 'c']);
  expect([draw(), draw(), draw()].sort()).toEqual(['a', 'b', 'c']);
});

describe('the first free thing', () => {
  const count = (): (() => number) => {
    let last = 0;
    return () => (last += 1);
  };

  it('is the first that is not taken', () => {
    expect(firstFree(count(), (made) => made < 4, 10)).toBe(4);
  });

  it('is the last one made when all are taken', () => {
    expect(firstFree(count(), () => true, 10)).toBe(10);
  });
});
