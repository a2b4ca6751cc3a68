import { askablePrefix } from './list-page.js';

describe('askablePrefix', () => {
  it.each([
    ['', ''],
    ['world/', 'world/'],
    ['world/..a', 'world/..a'],
    ['world/..', 'world/'],
    ['.', ''],
    ['world/../', null],
    ['./a', null],
  ])('reads %j as %j', (prefix, asked) => {
    expect(askablePrefix(prefix)).toBe(asked);
  });
});
