import { parseArguments } from './arguments.js';

describe('the command line of chaos', () => {
  it('asks for 20 worlds of 10/50 and 3 kills unless told otherwise', () => {
    expect(parseArguments([])).toMatchObject({
      plan: { worlds: 20, users: 10, posts: 50, latencyMs: 100, kills: 3, pauses: 0, restarts: [], cuts: 0 },
      baseline: false,
      json: false,
    });
  });

  it('takes what is to go wrong', () => {
    const words = ['--kills', '2', '--pauses', '1', '--restarts', 'kafka,mongo', '--cuts', '4', '--baseline'];
    expect(parseArguments(words)).toMatchObject({
      plan: { kills: 2, pauses: 1, restarts: ['kafka', 'mongo'], cuts: 4 },
      baseline: true,
    });
  });

  it.each([
    [['--kills=-1'], '--kills is'],
    [['--worlds', '0'], '--worlds is'],
    [['--posts', 'many'], '--posts is'],
    [['--restarts', 'redis'], 'no server "redis"'],
    [['--fire'], "'--fire'"],
  ])('refuses %j and names it', (words, problem) => {
    expect(() => parseArguments(words)).toThrow(problem);
  });
});
