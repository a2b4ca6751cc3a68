import { createSheet } from '../paint/sheet.js';
import type { Palette } from '../palette.js';
import { PALETTES } from '../palettes.js';
import { seededDice } from '../seeded-dice.js';
import { SCENE_NAMES } from './scene-names.js';
import { SCENES } from './scenes.js';
import { named, variantOf } from './scene.js';

const SHAPES = [
  { width: 1, height: 1 },
  { width: 16, height: 9 },
  { width: 9, height: 16 },
  { width: 8, height: 1 },
];

describe.each(SCENE_NAMES)('the scene %s', (name) => {
  const paint = (seed: string, size = { width: 1, height: 1 }): string => {
    const dice = seededDice(seed);
    const sheet = createSheet(size);
    SCENES[name](sheet, { dice, palette: dice.pick(PALETTES), details: new Set(), subject: '' });
    return sheet.svg(100, 100);
  };

  it('is whole in every shape: no number is missing and no colour is wrong', () => {
    for (const shape of SHAPES) {
      for (const seed of ['a', 'b', 'c', 'd', 'e']) {
        const svg = paint(seed, shape);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/u);
        expect(svg.match(/fill="(?!none"|url\(#|#[0-9a-f]{6}")[^"]*"/iu)).toBeNull();
      }
    }
  });

  it('is the same for the same dice and another for others', () => {
    expect(paint('one')).toBe(paint('one'));
    expect(paint('one')).not.toBe(paint('two'));
  });
});

describe('variants of a scene', () => {
  const rows = [
    ['ship', 'ship|корабл'],
    ['beach', 'beach|sand'],
  ] as const;
  const input = { palette: PALETTES[0] as Palette, details: new Set<never>() };

  it('are chosen by the words of the subject, the most named first', () => {
    expect(named('sand, more sand and a ship', rows)).toEqual(['beach', 'ship']);
    for (const seed of ['a', 'b', 'c']) {
      expect(variantOf({ ...input, dice: seededDice(seed), subject: 'Старый корабль' }, rows)).toBe('ship');
    }
  });

  it('are chosen by the dice when no word helps', () => {
    const chosen = Array.from({ length: 30 }, (_, i) =>
      variantOf({ ...input, dice: seededDice(i), subject: '' }, rows),
    );
    expect(new Set(chosen)).toEqual(new Set(['ship', 'beach']));
  });
});
