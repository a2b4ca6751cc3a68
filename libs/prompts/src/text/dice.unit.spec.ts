import { diceOf } from './dice.js';

describe('diceOf', () => {
  it('gives equal numbers for equal parts and others for others', () => {
    expect(diceOf('ada', 1)).toBe(diceOf('ada', 1));
    expect(new Set(Array.from({ length: 200 }, (_, index) => diceOf('ada', index))).size).toBeGreaterThan(
      195,
    );
    expect(diceOf('a', 'bc')).not.toBe(diceOf('ab', 'c'));
  });
});
