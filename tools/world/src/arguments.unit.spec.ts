import { CliError } from '@generia/service-runtime';

import { parseArguments, type WorldArguments } from './arguments.js';

const GOOD = ['--prompt', 'Город часов', '--kafka', '127.0.0.1:9092'];

function parsed(words: readonly string[], env: Record<string, string> = {}): WorldArguments {
  const result = parseArguments(words, env);
  if (result.help) throw new Error('This asked for help.');
  return result;
}

describe('parseArguments', () => {
  it('fills in the numbers and topics of Generia', () => {
    const { request, follow, json, worldId, servers } = parsed(GOOD);
    expect(request).toEqual({ prompt: 'Город часов', users: 10, posts: 50 });
    expect({ follow, json, worldId }).toEqual({ follow: false, json: false, worldId: undefined });
    expect(servers).toMatchObject({
      KAFKA_BROKERS: ['127.0.0.1:9092'],
      KAFKA_TOPIC_TASKS: 'generia-tasks',
      KAFKA_TOPIC_PROGRESS: 'generia-progress',
    });
    expect(servers.MONGODB_URI).toBeUndefined();
  });

  it('prefers a flag to the variable of the environment', () => {
    const env = { KAFKA_BROKERS: 'kafka:1', MONGODB_URI: 'mongodb://one' };
    expect(parsed(['--prompt', 'x'], env).servers.KAFKA_BROKERS).toEqual(['kafka:1']);
    const { servers } = parsed([...GOOD, '--mongo=mongodb://two'], env);
    expect(servers.KAFKA_BROKERS).toEqual(['127.0.0.1:9092']);
    expect(servers.MONGODB_URI?.reveal()).toBe('mongodb://two');
  });

  it('takes every flag', () => {
    const words = [...GOOD, '--users=3', '--posts', '0', '--world', 'w-1', '--follow', '--json'];
    expect(parsed(words)).toMatchObject({
      request: { users: 3, posts: 0 },
      worldId: 'w-1',
      follow: true,
      json: true,
    });
  });

  it.each([
    [['--help'], 'alone'],
    [['-h', '--users', 'many'], 'beside something wrong'],
  ])('shows the help for %j (%s)', (words) => {
    expect(parseArguments(words, {})).toEqual({ help: true });
  });

  it.each([
    [[], '--prompt is missing'],
    [['--prompt', '  ', '--kafka', 'h:1'], 'The prompt is empty'],
    [[...GOOD, '--users', '0'], 'users must be a whole number from 1 to 200'],
    [[...GOOD, '--users', '1.5'], 'users must be a whole number'],
    [[...GOOD, '--posts=-1'], 'posts must be a whole number'],
    [['--prompt', 'x'], 'KAFKA_BROKERS: not set'],
    [['--prompt', 'x', '--kafka', 'nowhere'], 'KAFKA_BROKERS: "nowhere" is not'],
    [['--prompt', 'x', '--kafka', 'nowhere', '--mongo', 'http://x'], 'MONGODB_URI: the value is not'],
    [[...GOOD, '--world', 'a b'], '--world is no id'],
    [[...GOOD, '--colour'], "Unknown option '--colour'"],
    [[...GOOD, 'stray'], "Unexpected argument 'stray'"],
    [['--prompt'], "Option '--prompt <value>' argument missing"],
  ])('refuses %j in one line', (words, problem) => {
    const refusal = refusalOf(words);
    expect(refusal.message).toContain(problem);
    expect(`${refusal.message} ${refusal.remedy}`).not.toContain('\n');
    expect(refusal.exitCode).toBe(2);
  });

  it('refuses one topic for both', () => {
    const env = { KAFKA_TOPIC_TASKS: 'one', KAFKA_TOPIC_PROGRESS: 'one' };
    expect(() => parseArguments(GOOD, env)).toThrow('are the same topic');
  });
});

function refusalOf(words: readonly string[]): CliError {
  try {
    parseArguments(words, {});
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}
