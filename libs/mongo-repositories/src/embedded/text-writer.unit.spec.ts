import fc from 'fast-check';

import { TextWriter } from './text-writer.js';

describe('Texts that are written one after the other', () => {
  it('are what is built in writes', () => {
    const writer = new TextWriter();
    const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 90 }));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        writer.reset(0);
        for (const each of texts) writer.text(each);
        expect(writer.take()).toEqual(Buffer.from(texts.join('')));
        expect(writer.length).toBe(writer.take().length);
      }),
    );
  });

  it('find room, however large they are', () => {
    const writer = new TextWriter();
    for (const size of [70_000, 3_000_000, 10]) {
      writer.reset(1);
      writer.text('x'.repeat(size));
      writer.copy(Buffer.from('abcdef'), 2, 4);
      writer.byte(0x2c);
      writer.replaceLast(0x21);
      expect(writer.take().subarray(1).toString()).toBe(`${'x'.repeat(size)}cd!`);
    }
  });

  it('are taken as a copy', () => {
    const writer = new TextWriter();
    writer.text('one');
    const taken = writer.take();
    writer.reset(0);
    writer.text('two');
    expect(taken.toString()).toBe('one');
  });

  it('hold no memory but their own when they are kept', () => {
    const writer = new TextWriter();
    writer.text('one');
    expect(writer.take().buffer.byteLength).toBe(3);
  });
});
