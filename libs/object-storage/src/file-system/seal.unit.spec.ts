import fc from 'fast-check';

import { MAX_SEAL_BYTES, readSeal, sealOf } from './seal.js';

const fileOf = (bytes: Uint8Array, contentType = 'image/png'): Buffer =>
  Buffer.concat([bytes, sealOf({ contentType, sizeBytes: bytes.length })]);

describe('a seal', () => {
  it('tells what was put before it, read whole or from the end only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const file = fileOf(bytes);
        const info = { contentType: 'image/png', sizeBytes: bytes.length };
        expect(readSeal(file, file.length)).toEqual(info);
        expect(readSeal(file.subarray(-MAX_SEAL_BYTES), file.length)).toEqual(info);
      }),
    );
  });

  it('is not found in a file that was cut anywhere', () => {
    const file = fileOf(Buffer.from('some bytes'));
    for (let length = 0; length < file.length; length += 1) {
      expect(readSeal(file.subarray(0, length), length)).toBeNull();
      expect(readSeal(file.subarray(file.length - length), length)).toBeNull();
    }
  });

  it('is not found behind bytes that it does not belong to', () => {
    const inner = fileOf(Buffer.from('inner'));
    expect(readSeal(Buffer.concat([Buffer.from('x'), inner]), inner.length + 1)).toBeNull();
    expect(readSeal(fileOf(inner), fileOf(inner).length)).toEqual({
      contentType: 'image/png',
      sizeBytes: inner.length,
    });
  });

  it('is not found where its text is not what a seal says', () => {
    for (const text of ['', '{', 'null', '[]', '{"contentType":1,"sizeBytes":0}', '{"contentType":"a/b"}']) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.byteLength(text));
      const file = Buffer.concat([Buffer.from(text), length, Buffer.from('GNOBJ001')]);
      expect(readSeal(file, file.length)).toBeNull();
    }
  });
});
