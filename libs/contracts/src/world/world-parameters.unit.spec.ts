import { castOf, type CastBatch } from './world-parameters.js';

const batch = (...usernames: string[]): CastBatch => ({
  members: usernames.map((username) => ({
    username,
    display_name: username,
    role_in_world: '',
    concept_short: '',
  })),
  connections: [],
  stories: [],
});

describe('castOf', () => {
  it('gives everybody in the order of the batches, ten after nine', () => {
    const cast_batches = { '10': batch('k'), '9': batch('j', 'i'), '0': batch('a') };
    expect(castOf({ cast_batches }).map(({ username }) => username)).toEqual(['a', 'j', 'i', 'k']);
  });

  it('is empty before the first batch', () => {
    expect(castOf({ cast_batches: {} })).toEqual([]);
  });
});
