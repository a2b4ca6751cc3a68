import fc from 'fast-check';

import { decodeDocument, encodeDocument } from './document-codec.js';
import type { StoredDocument } from './stored-document.js';

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, '', Number.NaN, Infinity, -Infinity, 1.5),
    fc.string(),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$date', '$$x', '$number', 'a.b')), tie('value'), { maxKeys: 3, noNullPrototype: true }), // prettier-ignore
  ),
})).value;

const damage = (problem: string) => new Error(`damaged: ${problem}`);
const there = (document: StoredDocument) => decodeDocument(encodeDocument(document), damage);

describe('A document in bytes', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(value, (field) => {
        fc.pre(!JSON.stringify(field)?.includes('__proto__'));
        expect(there({ _id: 'a', field })).toEqual({ _id: 'a', field });
      }),
    );
  });

  it('loses undefined fields, and half surrogates become what they are for MongoDB', () => {
    expect(Object.keys(there({ _id: 'a', field: undefined }))).toEqual(['_id']);
    expect(there({ _id: 'a', list: [undefined] })).toEqual({ _id: 'a', list: [null] });
    expect(there({ _id: 'a', text: 'x\ud800' })).toEqual({ _id: 'a', text: 'x\ufffd' });
  });

  it.each([
    ['a function', () => 1, "The field 'field.x' cannot be stored: a function cannot be stored."],
    ['a big integer', 1n, "The field 'field.x' cannot be stored: a bigint cannot be stored."],
    ['a map', new Map(), "The field 'field.x' cannot be stored: a Map cannot be stored."],
    ['an invalid date', new Date(Number.NaN), "The field 'field.x' cannot be stored: the date is invalid."],
  ])('refuses %s, naming the field', (_title, broken, message) => {
    expect(() => encodeDocument({ _id: 'a', field: { x: broken } })).toThrow(message);
  });

  it('refuses a circle', () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    expect(() => encodeDocument({ _id: 'a', circle })).toThrow('nested more than 100 deep');
  });

  it('is recognised as damaged whichever byte changes, and when it is cut short', () => {
    const bytes = encodeDocument({ _id: 'a', name: 'text', due: new Date(0) });
    for (let i = 0; i < bytes.length; i++) {
      const damaged = Buffer.from(bytes);
      damaged[i] = (damaged[i] ?? 0) ^ 0x10;
      expect(() => decodeDocument(damaged, damage)).toThrow('damaged');
      expect(() => decodeDocument(bytes.subarray(0, i), damage)).toThrow('damaged');
    }
  });
});
