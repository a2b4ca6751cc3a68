import { lightness } from './paint/colour.js';
import { PALETTES } from './palettes.js';

describe('the palettes', () => {
  it.each(PALETTES.map((palette) => [palette.name, palette] as const))(
    '%s is whole and has depth',
    (_, palette) => {
      expect(['dawn', 'day', 'dusk', 'night']).toContain(palette.time);
      const { sky, sun, far, near, light, accent, accent2 } = palette;
      for (const colour of [...sky, sun, far, near, light, accent, accent2])
        expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
      expect(lightness(far) - lightness(near)).toBeGreaterThan(0.1);
      expect(lightness(sun)).toBeGreaterThan(lightness(sky[0]));
    },
  );

  it('have names of their own and cover every time of day', () => {
    expect(new Set(PALETTES.map((palette) => palette.name)).size).toBe(PALETTES.length);
    expect(new Set(PALETTES.map((palette) => palette.time)).size).toBe(4);
  });
});
