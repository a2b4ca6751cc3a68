import { CliError } from '@generia/service-runtime';

import { parseArguments } from './arguments.js';

const ID = '52753383-7758-4047-86c7-c39e30b7462a';

describe('the command line', () => {
  it.each([
    [
      'the latest world of ./data',
      [],
      {},
      { worldId: null, place: { kind: 'directory', directory: 'data' }, json: false },
    ],
    ['latest, by name', ['latest', '--json'], {}, { worldId: null, json: true }],
    [
      'one world of another directory',
      [ID, '--data', '/d'],
      {},
      { worldId: ID, place: { kind: 'directory', directory: '/d' } },
    ],
    [
      'a MongoDB',
      [ID, '--mongo', 'mongodb://h', '--database', 'db'],
      {},
      { place: { kind: 'mongo', uri: 'mongodb://h', database: 'db' } },
    ],
    [
      'the database of the environment',
      ['--mongo', 'mongodb://h'],
      { MONGODB_DATABASE: 'worlds' },
      { place: { kind: 'mongo', uri: 'mongodb://h', database: 'worlds' } },
    ],
    ['the usual database', ['--mongo', 'mongodb://h'], {}, { place: { database: 'generia_ai_worker' } }],
    ['a wish for help', ['--help', 'x', 'y'], {}, { help: true }],
  ])('names %s', (_what, words, env, expected) => {
    expect(parseArguments(words, env)).toMatchObject(expected);
  });

  it.each([
    ['two worlds', ['a', 'b'], 'There is more than one world.'],
    ['two stores', ['--data', 'd', '--mongo', 'm'], '--data and --mongo name two stores.'],
    ['a flag that is none', ['--colour'], "Unknown option '--colour'."],
    ['a flag without its value', ['--data'], "Option '--data <value>' argument missing."],
  ])('is refused in one line for %s', (_what, words, message) => {
    let thrown: unknown;
    try {
      parseArguments(words, {});
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CliError);
    expect(thrown).toMatchObject({ message, exitCode: 2, remedy: expect.stringMatching(/.+/) as string });
  });
});
