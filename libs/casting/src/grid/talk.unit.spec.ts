import { hashDice } from '../../test/hash-dice.js';
import { talkOf, usualTalk } from './talk.js';

const talk = (seed: number) => Array.from({ length: 10 }, (_, index) => talkOf(index, seed, hashDice));
const sorted = (weights: readonly number[]) => [...weights].sort((a, b) => b - a);

it('is the same lot in every neighbourhood, dealt to other people', () => {
  expect(sorted(talk(1))).toEqual(sorted(talk(2)));
  expect(talk(1)).not.toEqual(talk(2));
  expect(sorted(usualTalk(20))).toEqual(sorted([...talk(1), ...talk(2)]));
});

it('spreads over the whole range in a neighbourhood that is not full', () => {
  const [most = 0, , least = 0] = usualTalk(3);
  expect(most).toBe(1);
  expect(least).toBeLessThan(0.3);
  expect(usualTalk(12).slice(0, 10)).toEqual(usualTalk(10));
  expect(usualTalk(12).slice(10)).toEqual(usualTalk(2));
});
