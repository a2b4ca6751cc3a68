import { readArguments } from './arguments.js';

describe('the command line', () => {
  it.each([
    [[], { firstSeed: 1, seeds: 100, store: undefined, bugs: false, json: false }],
    [['--seed', '7'], { firstSeed: 7, seeds: 1, store: undefined, bugs: false, json: false }],
    [['--bugs'], { firstSeed: 1, seeds: 100, store: undefined, bugs: true, json: false }],
    [
      ['--seeds', '5', '--seed', '7', '--json'],
      { firstSeed: 7, seeds: 5, store: undefined, bugs: false, json: true },
    ],
    [
      ['--seed', '7', '--store', 'mongo'],
      { firstSeed: 7, seeds: 1, store: 'mongo', bugs: false, json: false },
    ],
  ])('%j is %j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  it.each([
    [['--seeds', '0']],
    [['--seed', 'x']],
    [['--speed', '1']],
    [['--store', 'paper']],
    [['5']],
    [['--bugs', '--seed', '7']],
  ])('%j is refused', (argv) => {
    expect(() => readArguments(argv)).toThrow();
  });
});
