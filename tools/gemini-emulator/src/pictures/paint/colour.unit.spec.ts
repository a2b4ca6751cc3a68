import fc from 'fast-check';

import { type Colour, lighter, lightness, mix, turnHue } from './colour.js';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Colour => `#${value.toString(16).padStart(6, '0')}`);

const distance = (a: Colour, b: Colour): number =>
  Math.max(
    ...[1, 3, 5].map((at) =>
      Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)),
    ),
  );

describe('colours', () => {
  it('gives back both ends of a mix', () => {
    fc.assert(
      fc.property(colours, colours, (from, to) => {
        expect(distance(mix(from, to, 0), from)).toBeLessThanOrEqual(1);
        expect(distance(mix(from, to, 1), to)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('always writes six digits, whatever is asked of a colour', () => {
    fc.assert(
      fc.property(colours, fc.double({ min: -1, max: 1, noNaN: true }), (colour, amount) => {
        expect(lighter(colour, amount)).toMatch(/^#[0-9a-f]{6}$/u);
        expect(turnHue(colour, amount * 180, 1 + amount)).toMatch(/^#[0-9a-f]{6}$/u);
      }),
    );
  });

  it('makes lighter lighter and darker darker', () => {
    expect(lightness(lighter('#557799', 0.1))).toBeGreaterThan(lightness('#557799'));
    expect(lightness(lighter('#557799', -0.1))).toBeLessThan(lightness('#557799'));
  });
});
