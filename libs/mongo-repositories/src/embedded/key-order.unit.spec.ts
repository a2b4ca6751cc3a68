import fc from 'fast-check';

import { compareValues } from './compare-values.js';
import { KeyWriter, readKeyValue } from './key-writer.js';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', '\0', '\0\0', 'a\0', 'a\u0001', '\uFFFD', '\u{1F600}')); // prettier-ignore
const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    false,
    0,
    -0,
    Infinity,
    -Infinity,
    Number.NaN,
    5e-324,
    -5e-324,
  ),
  fc.double(),
  fc.integer(),
  text,
  fc.date({ noInvalidDate: true }),
);
const direction = fc.constantFrom<1 | -1>(1, -1);
const writer = new KeyWriter(64);
/** 0 for both zeros. */
const sign = (order: number) => Math.sign(order) + 0;

describe('The bytes of a key', () => {
  it('are in the order of the values, field by field, either way', () => {
    const row = fc.tuple(scalar, scalar);
    fc.assert(
      fc.property(row, row, fc.tuple(direction, direction), (a, b, directions) => {
        const [first, second] = directions;
        const bytesOf = (values: typeof a) =>
          writer.reset().value(values[0], first).value(values[1], second).byte(2).take();
        const expected = compareValues(a[0], b[0]) * first || compareValues(a[1], b[1]) * second;
        expect(sign(Buffer.compare(bytesOf(a), bytesOf(b)))).toBe(sign(expected));
      }),
      { numRuns: 2000 },
    );
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(scalar, scalar, direction, (a, b, way) => {
        const bytes = writer.reset().value(a, way).value(b, way).byte(2).take();
        const first = readKeyValue(bytes, 0, way);
        const second = readKeyValue(bytes, first.end, way);
        expect(compareValues(first.value, a)).toBe(0);
        expect(compareValues(second.value, b)).toBe(0);
        expect(second.end).toBe(bytes.length - 1);
      }),
    );
  });

  it('never put a long text on the wrong side of another one, and say when they tell only the beginning', () => {
    const long = fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'ж', '\u{1F600}'), maxLength: 80 });
    fc.assert(
      fc.property(long, long, direction, (a, b, way) => {
        const bytesA = writer.reset().value(a, way).byte(2).take();
        expect(writer.cut).toBe(Buffer.byteLength(a) > 64);
        const bytesB = writer.reset().value(b, way).byte(2).take();
        const order = sign(Buffer.compare(bytesA, bytesB));
        if (order === 0) expect(a === b || writer.cut).toBe(true);
        else expect(order).toBe(sign(compareValues(a, b) * way));
      }),
    );
  });
});
