import fc from 'fast-check';

import { topicNames } from './topic-names.js';

describe('topicNames', () => {
  it('translates in both directions, and leaves other names alone', () => {
    const names = topicNames({ 'generia-tasks': 'prod.tasks' });
    expect(names.toBroker('generia-tasks')).toBe('prod.tasks');
    expect(names.fromBroker('prod.tasks')).toBe('generia-tasks');
    expect(names.toBroker('other')).toBe('other');
    expect(names.fromBroker('other')).toBe('other');
  });

  it('lets two topics change their names', () => {
    const names = topicNames({ a: 'b', b: 'a' });
    expect(['a', 'b'].map((name) => names.toBroker(name))).toEqual(['b', 'a']);
  });

  it.each([
    ['two that are renamed', () => topicNames({ a: 'same', b: 'same' })],
    ['one that is renamed to another', () => topicNames({ a: 'b' }).toBroker('b')],
  ])('refuses to make one topic of %s', (_case, attempt) => {
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'MESSAGING_BAD_OPTIONS', retry: 'never' }) as Error,
    );
  });

  it('takes a name like any other, whatever JavaScript thinks of it', () => {
    const names = topicNames();
    expect(names.toBroker('constructor')).toBe('constructor');
    expect(names.fromBroker('__proto__')).toBe('__proto__');
  });

  it('finds its way back from every name that it gives', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.dictionary(name, name), name, (renamed, topic) => {
        try {
          const names = topicNames(renamed);
          return names.fromBroker(names.toBroker(topic)) === topic;
        } catch {
          return true;
        }
      }),
    );
  });
});
