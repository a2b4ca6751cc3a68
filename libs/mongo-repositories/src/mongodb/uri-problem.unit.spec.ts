import { MongoClient } from 'mongodb';

import { uriProblem } from './uri-problem.js';

describe('The problem of a connection string', () => {
  it.each([
    ['', /expected connection string to start with "mongodb/],
    ['postgres://db', /expected connection string to start with "mongodb/],
    ['mongodb://', /host list/],
    ['mongodb://ann:hunter2@db:port', /./],
    ['mongodb://db/?colour=blue', /colour/],
  ])('of %s is what the driver says', (uri, words) => {
    expect(problemOf(uri)).toMatch(words);
  });

  it.each([
    'mongodb://us/er:hunter2@db',
    'mongodb://ann:hun/ter2@db',
    'mongodb://ann:hun:ter2@db',
    'mongodb://ann:hun@ter2@db',
    'mongodb://ann:hunter2%@db',
    'mongodb://@hunter2:x@db',
    'mongodb://ann:hunter2@db/?authMechanism=hunter2',
  ])('of %s says nothing of user and password', (uri) => {
    expect(problemOf(uri)).not.toMatch(/ann|hun|ter2|us\/er/);
  });
});

function problemOf(uri: string): string {
  try {
    new MongoClient(uri);
  } catch (error) {
    return uriProblem(uri, error);
  }
  throw new Error('The driver took it.');
}
