import fc from 'fast-check';

import { deterministicId } from './deterministic-id.js';

const part = fc.oneof(fc.string(), fc.integer());

describe('deterministicId', () => {
  it('is a version 8 UUID, whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(deterministicId(...parts)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it('never changes: stored worlds name their tasks by it', () => {
    expect(deterministicId('parent', 'generate_post', 3)).toBe('bc1b5fbe-17ed-85db-8d67-2c4ac5ad2471');
  });

  it('differs when any part, their order or their borders differ', () => {
    const lists = [['a', 'b'], ['b', 'a'], ['ab'], ['a', 'b', ''], ['a', 1], ['a', '1'], []];
    expect(new Set(lists.map((parts) => deterministicId(...parts))).size).toBe(lists.length);
  });
});
