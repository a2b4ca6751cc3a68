import { readArguments } from './arguments.js';

describe('the command line', () => {
  it.each([
    [[], { firstSeed: 1, seeds: 100, json: false }],
    [['--seed', '7'], { firstSeed: 7, seeds: 1, json: false }],
    [['--seeds', '5', '--seed', '7', '--json'], { firstSeed: 7, seeds: 5, json: true }],
  ])('%j is %j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  it.each([[['--seeds', '0']], [['--seed', 'x']], [['--speed', '1']], [['5']]])('%j is refused', (argv) => {
    expect(() => readArguments(argv)).toThrow();
  });
});
