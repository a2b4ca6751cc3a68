import { parseSoakArguments } from './soak-arguments.js';

describe('the command line of a soak', () => {
  it('asks for ten minutes of four small worlds at a time in one process, unless told otherwise', () => {
    expect(parseSoakArguments([])).toEqual({
      ...{ minutes: 10, worldsAtOnce: 4, users: 3, posts: 8, stack: false },
    });
    expect(parseSoakArguments(['--minutes', '2', '--stack'])).toMatchObject({ minutes: 2, stack: true });
  });

  it.each([
    [['--minutes', '0'], '--minutes is "0"'],
    [['--posts='], '--posts is ""'],
    [['--hours', '1'], "'--hours'"],
  ])('refuses %j and names it', (words, problem) => {
    expect(() => parseSoakArguments(words)).toThrow(problem);
  });
});
