import { type Colour, lighter, lightness, mix } from '../paint/colour.js';
import { circle, closed, ellipse, placed, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import type { Palette } from '../palette.js';
import type { SceneName } from '../scenes/scene-names.js';
import type { Dice } from '../seeded-dice.js';
import type { EmblemColours } from './motif.js';
import { MOTIFS } from './motifs.js';

/** Paints one bold emblem on a plain ground, to be told apart at the size of a coin. */
export function drawIcon(
  sheet: Sheet,
  { palette, scene, dice }: { palette: Palette; scene: SceneName; dice: Dice },
): void {
  const { width, height } = sheet;
  const dark = dice.chance(0.65);
  const ground: Colour = dark
    ? mix(palette.near, palette.sky[0], 0.45)
    : mix(palette.sky[1], palette.sky[2], 0.4);
  sheet.add(
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([
        [0, lighter(ground, 0.07)],
        [1, lighter(ground, -0.05)],
      ]),
    ),
  );
  const round = dark ? mix(palette.sky[1], ground, 0.25) : lighter(mix(palette.sky[2], '#ffffff', 0.4), 0);
  const [x, y] = [width / 2, height / 2];
  const halo = dice.pick(['disc', 'rays', 'disc', 'rings'] as const);
  if (halo === 'disc') sheet.add(circle(x, y, 415, round));
  if (halo === 'rings') sheet.add(circle(x, y, 450, round, 0.35), circle(x, y, 370, round, 0.7));
  if (halo === 'rays') {
    for (let i = 0; i < 12; i++) {
      const [a, b] = [(i / 12) * Math.PI * 2, ((i + 0.5) / 12) * Math.PI * 2];
      const reach = width + height;
      sheet.add(
        shape(
          closed([
            [x, y],
            [x + Math.cos(a) * reach, y + Math.sin(a) * reach],
            [x + Math.cos(b) * reach, y + Math.sin(b) * reach],
          ]),
          round,
          0.4,
        ),
      );
    }
    sheet.add(circle(x, y, 330, round));
  }
  const colours = emblemColours(palette, round);
  const emblem = dice.pick(MOTIFS[scene])(colours, dice.fork('emblem'));
  sheet.add(ellipse(x, y + 330, 300, 30, palette.near, 0.25), placed(emblem, x, y - 6, 1.08));
}

/** Colours that stand out from the round behind the emblem, whatever the palette. */
function emblemColours(palette: Palette, behind: Colour): EmblemColours {
  const light = mix(palette.light, '#fff8ea', 0.55);
  const onLight = lightness(behind) > 0.62;
  const main = onLight ? mix(palette.near, palette.accent, 0.12) : mix(light, palette.sky[2], 0.25);
  const accent =
    Math.abs(lightness(palette.accent) - lightness(behind)) > 0.1 ? palette.accent : palette.accent2;
  return {
    main,
    shade: lighter(main, onLight ? 0.09 : -0.13),
    accent,
    light: onLight ? light : lighter(light, 0.02),
  };
}
