import { readPrompt } from '../reading/read-prompt.js';
import { personOf } from './person-of.js';

const portrait = (name: string, appearance: string, moment: string) =>
  readPrompt(
    `Portrait of ${name}, a resident of an invented world.\nFace and moment: ${moment}\nWhole appearance, with which the portrait must agree: ${appearance}\nWorld: slate grey water\nMedium: oil`,
  );

describe('personOf', () => {
  it('finds the same person in another moment; only the expression changes', () => {
    const calm = personOf(
      portrait('Mira Voss', 'A woman with copper hair', 'a calm direct look, lamp light'),
    ).person;
    const merry = personOf(
      portrait('Mira  Voss', 'a woman, with copper hair.', 'an open laugh at noon'),
    ).person;
    expect(merry).toEqual({ ...calm, expression: 'laugh' });
    expect(calm.expression).toBe('calm');
  });

  it('finds clearly different people behind different names and descriptions', () => {
    const people = Array.from(
      { length: 30 },
      (_, i) => personOf(portrait(`Name ${i}`, '', 'a calm look')).person,
    );
    for (const part of ['hairStyle', 'hair', 'skin', 'clothes', 'cloth'] as const) {
      expect(new Set(people.map((person) => person[part])).size).toBeGreaterThan(4);
    }
  });
});
