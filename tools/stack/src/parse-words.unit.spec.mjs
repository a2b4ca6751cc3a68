import { parseWords, USAGE } from './parse-words.mjs';

const words = (text) => text.split(' ').filter(Boolean);

describe('parseWords', () => {
  it.each([
    ['', { command: 'help', names: [], flags: {} }],
    ['up', { command: 'up', names: [], flags: {} }],
    ['up --ports auto --owner 12', { command: 'up', names: [], flags: { ports: 'auto', owner: '12' } }],
    ['down --wipe --state folder', { command: 'down', names: [], flags: { wipe: true, state: 'folder' } }],
    ['status --json', { command: 'status', names: [], flags: { json: true } }],
    ['restart kafka mongo', { command: 'restart', names: ['kafka', 'mongo'], flags: {} }],
    ['up --help', { command: 'help', names: [], flags: { help: true } }],
  ])('understands "%s"', (text, expected) => {
    expect(parseWords(words(text))).toEqual(expected);
  });

  it.each([
    ['upp', 'There is no command "upp".'],
    ['toString', 'There is no command "toString".'],
    ['up kafka', '"up" does not take "kafka".'],
    ['up --wipe', '"up" has no flag --wipe.'],
    ['down --json', '"down" has no flag --json.'],
    ['stop', '"stop" needs the name of a server.'],
    ['logs', '"logs" needs the name of a server.'],
    ['logs kafka mongo', '"logs" does not take "mongo".'],
    ['up --owner me', '--owner needs the number of a process, not "me".'],
    ['up --frobnicate', "Unknown option '--frobnicate'."],
    ['up --ports', "Option '--ports <value>' argument missing."],
  ])('refuses "%s" in one line that names the word', (text, sentence) => {
    expect(() => parseWords(words(text))).toThrow(
      expect.objectContaining({ message: `${sentence} All commands: npm run stack -- help`, exitCode: 2 }),
    );
  });

  it('tells every command in its help', () => {
    for (const command of ['up', 'down', 'status', 'env', 'logs', 'stop', 'start', 'restart', 'tools']) {
      expect(USAGE).toMatch(new RegExp(`^  .*\\b${command}\\b`, 'm'));
    }
  });
});
