import { changedFields } from './changed-fields.js';

describe('changedFields', () => {
  it('answers only what differs', () => {
    expect(changedFields({ a: 1, b: 'x', c: null }, { a: 1, b: 'y' })).toEqual({ b: 'y' });
  });

  it('answers null when nothing differs', () => {
    expect(changedFields({ a: 1, b: null as string | null }, { a: 1, b: null })).toBeNull();
    expect(changedFields({ a: 1 }, {})).toBeNull();
  });
});
