import { serialiseMessages } from './serialise-messages.js';

describe('serialiseMessages', () => {
  it('writes each value as JSON beside its key', () => {
    const messages = [
      { key: 'a', value: { at: new Date(0) } },
      { key: 'b', value: null },
    ];
    expect(serialiseMessages('t', messages)).toEqual([
      { key: 'a', text: '{"at":"1970-01-01T00:00:00.000Z"}' },
      { key: 'b', text: 'null' },
    ]);
  });

  it('names the message that cannot be written, and why', () => {
    const messages = [
      { key: 'a', value: 1 },
      { key: 'b', value: { price: 10n } },
    ];
    expect(() => serialiseMessages('orders', messages)).toThrow(
      'Message 1 (key "b") for topic orders cannot be written as JSON: Do not know how to serialize a BigInt.',
    );
  });

  it('keeps what went wrong inside a value as the cause', () => {
    const cause = new Error('no text for this');
    const value = {
      toJSON: () => {
        throw cause;
      },
    };
    expect(() => serialiseMessages('t', [{ key: 'a', value }])).toThrow(
      expect.objectContaining({ cause }) as Error,
    );
  });
});
