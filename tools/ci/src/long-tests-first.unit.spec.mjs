import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import LongTestsFirst, { LONG_TESTS } from './long-tests-first.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let cacheDirectory;

beforeAll(() => {
  cacheDirectory = mkdtempSync(join(tmpdir(), 'generia-order-'));
});
afterAll(() => rmSync(cacheDirectory, { recursive: true }));

/** In the order in which Jest would run them in a fresh clone; `sizes` are the bytes of each. */
function orderOf(sizes) {
  const config = { id: 'id', rootDir: root, cacheDirectory };
  const hasteFS = { getSize: (path) => sizes[path.slice(root.length)] };
  const context = { config, hasteFS };
  const tests = Object.keys(sizes).map((path) => ({ path: join(root, path), context }));
  const globalConfig = { rootDir: root };
  return new LongTestsFirst({ contexts: [context], globalConfig })
    .sort(tests)
    .map(({ path }) => path.slice(root.length));
}

it('begins with the tests that take longest, the longest first; the others follow by size', () => {
  const [longest, second] = LONG_TESTS;
  expect(orderOf({ 'a.spec.ts': 1, 'b.spec.ts': 9, [second]: 3, [longest]: 2 })).toEqual([
    longest,
    second,
    'b.spec.ts',
    'a.spec.ts',
  ]);
});

it.each(LONG_TESTS)('%s is there', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});
