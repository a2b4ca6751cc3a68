import { parseArguments } from './arguments.js';

describe('the command line', () => {
  it.each([
    [[], { examples: 80, seed: undefined, ifPossible: false }],
    [['--quick', '--if-possible'], { examples: 2, seed: undefined, ifPossible: true }],
    [['--quick', '--examples', '7', '--seed', '0'], { examples: 7, seed: 0, ifPossible: false }],
    [['--help'], { help: true }],
  ])('%j is understood', (words, expected) => {
    expect(parseArguments(words)).toEqual(expected);
  });

  it.each([
    [['--examples', 'many'], '--examples is "many".'],
    [['--examples', '0'], '--examples is "0".'],
    [['--seed', ''], '--seed is "".'],
    [['--cases', '3'], "Unknown option '--cases'."],
  ])('%j is refused by name', (words, message) => {
    expect(() => parseArguments(words)).toThrow(message);
  });
});
