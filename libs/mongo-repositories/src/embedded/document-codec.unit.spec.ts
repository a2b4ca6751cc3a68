import { crc32 } from 'node:zlib';

import fc from 'fast-check';

import { copyValue } from '../requests/copy-value.js';
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
const there = (document: StoredDocument) =>
  decodeDocument(encodeDocument(copyValue(document, '') as StoredDocument), damage);

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

  it('is written anew where it was changed, and shares the rest', () => {
    const before = { _id: 'a', steps: { x: { text: 'one' } }, list: [{ at: new Date(5) }] };
    encodeDocument(before);
    const after = { ...before, steps: { ...before.steps, y: { $text: 'two' } } };
    expect(decodeDocument(encodeDocument(after), damage)).toEqual(after);
  });

  it('is read without tags as older versions wrote it', () => {
    const json = Buffer.from('{"_id":"a","$x":1}');
    const header = Buffer.from([0, 0, 0, 0, 0]);
    header.writeUInt32LE(crc32(json, 0), 1);
    expect(decodeDocument(Buffer.concat([header, json]), damage)).toEqual({ _id: 'a', $x: 1 });
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
