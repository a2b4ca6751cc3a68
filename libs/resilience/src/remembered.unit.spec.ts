import { remembered } from './remembered.js';

describe('A function that remembers', () => {
  it('works each text out once', () => {
    const asked: string[] = [];
    const upper = remembered((text) => (asked.push(text), text.toUpperCase()));
    expect(['a', 'b', 'a', ''].map(upper)).toEqual(['A', 'B', 'A', '']);
    expect(upper('')).toBe('');
    expect(asked).toEqual(['a', 'b', '']);
  });

  it('keeps what is asked for now and then, and forgets the rest', () => {
    const asked: string[] = [];
    const same = remembered((text) => (asked.push(text), text), 2);
    for (const text of ['often', 'once', 'often', 'x1', 'often', 'x2', 'often', 'x3', 'once']) same(text);
    expect(asked.filter((text) => text === 'often')).toHaveLength(1);
    expect(asked.filter((text) => text === 'once')).toHaveLength(2);
  });
});
