import { incomingMessage } from './incoming-message.js';

describe('incomingMessage', () => {
  const read = (key: Buffer | null, value: Buffer | null) =>
    incomingMessage('t', 3, { key, value, offset: '9' });

  it('reads key and text as UTF-8', () => {
    expect(read(Buffer.from('мир'), Buffer.from('"🌆"'))).toEqual({
      topic: 't',
      partition: 3,
      offset: '9',
      key: 'мир',
      text: '"🌆"',
    });
  });

  it('reads no key as null, no value as an empty text, and an empty key as one', () => {
    expect(read(null, null)).toMatchObject({ key: null, text: '' });
    expect(read(Buffer.alloc(0), Buffer.alloc(0))).toMatchObject({ key: '', text: '' });
  });

  it('reads bytes that are no text with replacement characters', () => {
    expect(read(Buffer.from([0xc3]), Buffer.from([0x41, 0xff, 0x42]))).toMatchObject({
      key: '\ufffd',
      text: 'A\ufffdB',
    });
  });
});
