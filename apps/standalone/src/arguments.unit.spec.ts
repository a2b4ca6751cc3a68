import { describeForPeople, isErrorForPeople } from '@generia/service-runtime';
import fc from 'fast-check';

import { parseArguments } from './arguments.js';
import { FLAGS, helpText } from './terminal/flags.js';

const parse = (...argv: string[]) => parseArguments(argv, {});

function refusal(argv: readonly string[], env: Record<string, string> = {}): string {
  try {
    parseArguments(argv, env);
  } catch (error) {
    if (isErrorForPeople(error) && error.exitCode === 2) return describeForPeople(error);
    throw error;
  }
  throw new Error('The arguments were accepted.');
}

describe('parseArguments', () => {
  it('has a default for everything', () => {
    expect(parse()).toEqual({
      users: 10,
      posts: 50,
      seed: null,
      dataDirectory: './data',
      port: 8081,
      once: false,
      json: false,
      estimate: false,
      help: false,
    });
  });

  it('reads every flag, with a space or with an equals sign', () => {
    const expected = {
      prompt: 'Киберпанк мир с высокими технологиями',
      users: 5,
      posts: 20,
      seed: 7,
      dataDirectory: '/tmp/w',
      port: 0,
      once: true,
      json: true,
      estimate: false,
      help: false,
    };
    const pairs = [
      ['--prompt', expected.prompt],
      ['--users', '5'],
      ['--posts', '20'],
      ['--seed', '7'],
      ['--data', '/tmp/w'],
      ['--port', '0'],
    ];
    expect(parse(...pairs.flat(), '--once', '--json')).toEqual(expected);
    expect(parse(...pairs.map((pair) => pair.join('=')), '--json', '--once')).toEqual(expected);
  });

  it('keeps equals signs, line breaks and a leading dash in the prompt', () => {
    expect(parse('--prompt=a=b\nc').prompt).toBe('a=b\nc');
    expect(parse('--prompt', '- a list of towns').prompt).toBe('- a list of towns');
    expect(parse('--prompt=--once upon a time').prompt).toBe('--once upon a time');
  });

  it('takes the last of two, and passes over the separator that some package managers hand on', () => {
    expect(parse('--', '--users', '3', '--users', '4').users).toBe(4);
  });

  it.each([
    [['--users', '1', '--posts', '0'], { users: 1, posts: 0 }],
    [['--users', '200', '--posts', '2000'], { users: 200, posts: 2000 }],
    [['--seed', '4294967295'], { seed: 4_294_967_295 }],
    [['--prompt', 'x'.repeat(10_000)], {}],
  ])('accepts the bounds themselves: %j', (argv, expected) => {
    expect(parse(...argv)).toMatchObject(expected);
  });

  it('takes the port from SERVICE_PORT when --port is absent', () => {
    expect(parseArguments([], { SERVICE_PORT: '9000' }).port).toBe(9000);
    expect(parseArguments([], { SERVICE_PORT: '' }).port).toBe(8081);
    expect(parseArguments(['--port', '9001'], { SERVICE_PORT: '9000' }).port).toBe(9001);
  });

  it('shows the help whatever else is typed', () => {
    expect(parse('--users', 'many', '--nonsense', '--help')).toMatchObject({ help: true, users: 10 });
    expect(parse('-h').help).toBe(true);
  });

  it.each([
    [['--users', '0'], /--users is "0", but users must be a whole number from 1 to 200\. .*--users 10/],
    [['--users', '201'], /1 to 200/],
    [['--users', '-1'], /--users is "-1"/],
    [['--users', '2.5'], /--users is "2\.5"/],
    [['--users', 'ten'], /--users is "ten"/],
    [['--users', '1e2'], /--users is "1e2"/],
    [['--users='], /--users is ""/],
    [['--posts', '-1'], /--posts is "-1", but posts must be a whole number from 0 to 2000/],
    [['--posts', '2001'], /0 to 2000/],
    [['--seed', 'abc'], /--seed is "abc"/],
    [['--seed', '4294967296'], /0 to 4294967295/],
    [['--port', '65536'], /--port is "65536", but must be a whole number from 0 to 65535/],
    [['--port', 'http'], /--port is "http"/],
    [['--prompt', ''], /The prompt is empty\. Describe/],
    [['--prompt', ' \n\t '], /The prompt is empty/],
    [['--prompt', 'x'.repeat(10_001)], /The prompt is too long\. Shorten it to at most 10000/],
    [['--data', ''], /--data names no directory\. .*--data \.\/data/],
    [['--prompt'], /--prompt needs a value\. Write --prompt TEXT/],
    [['--prompt', '--users', '5'], /--prompt needs a value/],
    [['--once=yes'], /--once takes no value/],
    [['--colour', 'red'], /Unknown flag "--colour"\. See .*--help/],
    [['-p', 'x'], /"-p" belongs to no flag/],
    [['--prompt', 'two', 'words'], /"words" belongs to no flag\. Put the whole prompt in quotes/],
    [['5'], /"5" belongs to no flag\. .* -- --prompt/],
  ])('refuses %j in one line with the remedy', (argv, expected) => {
    const line = refusal(argv);
    expect(line).toMatch(expected);
    expect(line).not.toMatch(/[\n\r]/);
    expect(line.length).toBeLessThan(200);
  });

  it('names the variable when it is the environment that is wrong', () => {
    expect(refusal([], { SERVICE_PORT: 'x' })).toMatch(/^SERVICE_PORT is "x"/);
  });

  it('either understands a command line or refuses it in one line for people, whatever is typed', () => {
    const word = fc.oneof(
      fc.constantFrom(...FLAGS.map(({ name }) => `--${name}`), '--', '-', '--=', '--users=3'),
      fc.string(),
      fc.nat().map(String),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        let line = 'fine';
        try {
          parse(...argv);
        } catch (error) {
          if (!isErrorForPeople(error)) throw error;
          line = describeForPeople(error);
        }
        expect(line).not.toMatch(/[\n\r]/);
      }),
    );
  });
});

describe('helpText', () => {
  it('lists every flag and gives an example that works', () => {
    const text = helpText();
    for (const { name } of FLAGS) expect(text).toContain(`  --${name} `);
    const [, example = ''] = /Example: npm start -- (.*)/.exec(text) ?? [];
    const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, inQuotes, bare]) => inQuotes ?? bare ?? '',
    );
    expect(parse(...words)).toMatchObject({ users: 5, posts: 20, once: true });
  });

  it('fits a terminal of ordinary width, the example apart', () => {
    const lines = helpText()
      .split('\n')
      .filter((line) => !line.startsWith('Example'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
