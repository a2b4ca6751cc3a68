import { paintMist } from '../paint/air.js';
import { lighter } from '../paint/colour.js';
import { ground, heightAt, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { shape } from '../paint/shapes.js';
import { paintSky } from '../paint/sky.js';
import { birds } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import { atDepth } from '../palette.js';
import type { Scene } from './scene.js';
import { keep, dragon } from '../paint/castle-parts.js';

/** A castle on its rock: towers under pointed roofs, banners, lit windows, a bridge, riders or a dragon in the sky. */
export const castle: Scene = (sheet, { dice, palette, details }) => {
  const { width, height } = sheet;
  const horizon = height * 0.7;
  const x = width * dice.float(0.42, 0.6);
  paintSky(sheet, {
    horizon,
    dice,
    palette,
    aurora: details.has('aurora'),
    sun: { x: x + dice.float(-160, 160), y: height * dice.float(0.22, 0.4), radius: dice.float(110, 190) },
  });
  sheet.add(
    shape(ground(jagged(dice, width, horizon, height * 0.26), height), atDepth(palette, 0.13)),
    shape(ground(jagged(dice, width, horizon + 20, height * 0.15), height), atDepth(palette, 0.26)),
  );
  paintMist(sheet, palette, horizon, height * 0.22, 0.6);
  const rockTop = height * 0.58;
  const rock = atDepth(palette, 0.6);
  const crag = jagged(dice, 620, rockTop + 30, 60, 0.5).map(
    ([px, py]) => [px - 300 + x, py + (Math.abs(px - 300) / 300) ** 4 * height * 0.3] as const,
  );
  keep(sheet, dice, palette, x, rockTop + 40);
  sheet.add(
    shape(ground(crag, height), rock),
    shape(
      ground(
        crag.filter(([px]) => px > x - 20),
        height,
      ),
      lighter(rock, -0.045),
    ),
  );
  paintMist(sheet, palette, height * 0.84, height * 0.2, 0.5);
  const hill = rolling(dice, width, height * 0.84, 36);
  sheet.add(shape(ground(hill, height), atDepth(palette, 0.74)));
  for (let i = 0; i < (width / 1000) * 16; i++) {
    const tx = dice.float(0, width);
    sheet.add(
      tree(
        dice,
        'pine',
        tx,
        heightAt(hill, tx) + 10,
        dice.float(60, 130),
        atDepth(palette, dice.float(0.72, 0.88)),
      ),
    );
  }
  const ink = atDepth(palette, 0.97);
  sheet.add(shape(ground(rolling(dice, width, height * 0.95, 22), height), ink));
  if (dice.chance(0.35))
    sheet.add(dragon(width * dice.pick([0.2, 0.8]), height * dice.float(0.16, 0.3), 260, ink));
  else if (dice.chance(0.6)) sheet.add(birds(dice, x + 200, height * 0.2, 140, 7, atDepth(palette, 0.8)));
  if (details.has('person') || dice.chance(0.6)) {
    const px = width * dice.pick([0.2, 0.3, 0.78]);
    sheet.add(
      figure(dice, px, height * 0.955, 150, {
        cloth: palette.accent,
        ink,
        dress: dice.pick(['cloak', 'hood', 'dress']),
        staff: dice.chance(0.6),
      }),
    );
    if (details.has('people') || dice.chance(0.5))
      sheet.add(figure(dice, px + 74, height * 0.962, 138, { cloth: palette.accent2, ink, dress: 'cloak' }));
  }
};
