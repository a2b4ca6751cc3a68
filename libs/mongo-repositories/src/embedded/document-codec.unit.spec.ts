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
  decodeDocument(encodeDocument(copyValue(document, '') as StoredDocument).bytes, damage);

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

  it('is written anew where it was changed, as if it was new', () => {
    const names = fc.constantFrom<string>('a', 'b', 'c', 'd', 'é', '7', '$x');
    const fields = fc.dictionary(names, value, { noNullPrototype: true });
    fc.assert(
      fc.property(fields, fields, fc.array(names), (old, changes, removed) => {
        fc.pre(!JSON.stringify([old, changes]).includes('__proto__'));
        const first = copyValue({ _id: 'a', ...old }, '') as StoredDocument;
        const kept = Object.entries(first).filter(([name]) => !removed.includes(name));
        const second = {
          ...(Object.fromEntries(kept) as StoredDocument),
          ...(copyValue(changes, '') as object),
        };
        const third = { ...second, last: 1 };
        const before = encodeDocument(second, encodeDocument(first));
        expect(before).toEqual(encodeDocument(second));
        expect(encodeDocument(third, before)).toEqual(encodeDocument(third));
        expect(decodeDocument(before.bytes, damage)).toEqual(second);
      }),
    );
  });

  it('copies what was not changed', () => {
    const before = encodeDocument({
      _id: 'a',
      steps: { x: { text: 'one' } },
      list: [{ at: new Date(5) }],
      n: 1,
    });
    const marked = {
      ...before,
      bytes: Buffer.from(before.bytes.toString('latin1').replace('one', 'two'), 'latin1'),
    };
    const { bytes } = encodeDocument({ ...before.document, n: 2 }, marked);
    expect(decodeDocument(bytes, damage)).toEqual({
      ...before.document,
      steps: { x: { text: 'two' } },
      n: 2,
    });
  });

  it('shares the parts of a field that was changed', () => {
    const before = { _id: 'a', steps: { x: { text: 'one' }, at: new Date(1) } };
    const after = { ...before, steps: { ...before.steps, y: { $text: 'two' } } };
    expect(decodeDocument(encodeDocument(after, encodeDocument(before)).bytes, damage)).toEqual(after);
  });

  it('is read without tags as older versions wrote it', () => {
    const json = Buffer.from('{"_id":"a","$x":1}');
    const header = Buffer.from([0, 0, 0, 0, 0]);
    header.writeUInt32LE(crc32(json, 0), 1);
    expect(decodeDocument(Buffer.concat([header, json]), damage)).toEqual({ _id: 'a', $x: 1 });
  });

  it('is recognised as damaged whichever byte changes, and when it is cut short', () => {
    const { bytes } = encodeDocument({ _id: 'a', name: 'text', due: new Date(0) });
    for (let i = 0; i < bytes.length; i++) {
      const damaged = Buffer.from(bytes);
      damaged[i] = (damaged[i] ?? 0) ^ 0x10;
      expect(() => decodeDocument(damaged, damage)).toThrow('damaged');
      expect(() => decodeDocument(bytes.subarray(0, i), damage)).toThrow('damaged');
    }
  });
});
