import fc from 'fast-check';

import { lettersOf } from './letters.js';

it.each([
  ['', { count: 0, ascii: 0, others: '' }],
  ['Quay 7, [at] `noon`@{}', { count: 10, ascii: 10, others: '' }],
  ['Ein Öl — «Паром»!', { count: 10, ascii: 4, others: 'ÖПаром' }],
  ['𝗠𝗮 的 £ 🙂', { count: 3, ascii: 0, others: '𝗠𝗮的' }],
])('finds the letters of %p', (text, letters) => {
  expect(lettersOf(text)).toEqual(letters);
});

it('counts those that Unicode calls letters, in any text', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), fc.string());
  fc.assert(
    fc.property(part, (text) => {
      const { count, ascii, others } = lettersOf(text);
      expect(count).toBe([...text.matchAll(/\p{Letter}/gu)].length);
      expect(ascii).toBe(text.match(/[a-z]/gi)?.length ?? 0);
      expect([...others]).toEqual(
        [...text].filter((sign) => /[^a-zA-Z]/.test(sign) && /\p{Letter}/u.test(sign)),
      );
    }),
  );
});
