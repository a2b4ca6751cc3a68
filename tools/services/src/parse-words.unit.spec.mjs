import { parseWords } from './parse-words.mjs';

describe('parseWords', () => {
  it.each([
    [[], { command: 'help' }],
    [['up', '--help'], { command: 'help' }],
    [['up'], { command: 'up', scale: {} }],
    [
      ['up', '--scale', 'post-worker=2', '--scale=image-worker=3'],
      { command: 'up', scale: { 'post-worker': 2, 'image-worker': 3 } },
    ],
    [['logs', 'post-worker', '-f'], { command: 'logs', name: 'post-worker', flags: { follow: true } }],
    [['status', '--json', '--state', 'x'], { command: 'status', flags: { json: true, state: 'x' } }],
  ])('reads %j', (words, expected) => {
    expect(parseWords(words)).toMatchObject(expected);
  });

  it.each([
    [['fly'], 'There is no command "fly".'],
    [['down', '--json'], '"down" has no flag --json.'],
    [['up', 'post-worker'], '"up" does not take "post-worker".'],
    [['up', '--scale', 'post-worker'], '--scale needs NAME=N'],
    [['up', '--scale', 'post-worker=0'], '--scale takes 1 to 20, not 0.'],
    [['up', '--scale', 'progress-api=2'], '"progress-api" cannot be scaled'],
    [['up', '--colour'], "Unknown option '--colour'."],
  ])('refuses %j in one line', (words, problem) => {
    expect(() => parseWords(words)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(problem), exitCode: 2 }),
    );
    expect(() => parseWords(words)).toThrow(/^[^\n]+$/);
  });
});
