import { readCasting } from './read-casting.js';

const HEADER = 'id | name | who | work | temperament | habit | secret | wants to | voice | writes';

it('reads a row by the names of its columns', () => {
  const row = 'c3 | Вера Орлова | she, 43 | cuts hair | blunt | hums | lies | sleep | bluntly | 4 posts';
  expect(readCasting(`${HEADER}\n${row}`)).toEqual([
    {
      id: 'c3',
      name: 'Вера Орлова',
      pronoun: 'she',
      age: 43,
      work: 'cuts hair',
      temperament: 'blunt',
      voice: 'bluntly',
    },
  ]);
});

it('reads an open name and a person of whom the world tells', () => {
  const rows =
    'c1 | (begins with T) | he, 20 | x | x | x | x | x | x | 1 post\nc2 | Old Marlowe | as the world tells | x';
  expect(readCasting(`${HEADER}\n${rows}`)).toMatchObject([
    { name: null, pronoun: 'he', age: 20 },
    { name: 'Old Marlowe', pronoun: null, age: null, voice: '' },
  ]);
});

it('has no rows without a table', () => {
  expect(readCasting('')).toEqual([]);
});
