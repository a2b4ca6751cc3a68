import { glow } from '../paint/glow.js';
import { paintMist } from '../paint/air.js';
import { lighter, mix } from '../paint/colour.js';
import { ground, heightAt, jagged, rolling } from '../paint/land.js';
import { figure } from '../paint/people.js';
import { circle, ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import { paintSky } from '../paint/sky.js';
import { birds } from '../paint/things.js';
import { tree } from '../paint/trees.js';
import { atDepth, type Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import { type Scene, variantOf } from './scene.js';
import { train, car } from '../paint/vehicles.js';

const KINDS = [
  ['viaduct', 'train|railway|viaduct|locomotive|bridge|поезд|железн|виадук|паровоз|мост'],
  ['road', 'road|highway|car\b|truck|bus\b|drive|motorcycl|bicycle|дорог|шоссе|машин|автобус|велосипед'],
  [
    'platform',
    'station|platform|wait|suitcase|arriv|depart|tram|станци|вокзал|перрон|жд[её]т|ждать|чемодан|трамва',
  ],
] as const;

/** On the way: a train on a viaduct, a road to the horizon, or a platform where someone waits. */
export const journey: Scene = (sheet, input) => {
  const { dice, palette, details } = input;
  const { width, height } = sheet;
  const horizon = height * dice.float(0.54, 0.6);
  paintSky(sheet, { horizon, dice, palette, aurora: details.has('aurora') });
  sheet.add(
    shape(ground(jagged(dice, width, horizon, height * 0.2), height), atDepth(palette, 0.14)),
    shape(ground(jagged(dice, width, horizon + 24, height * 0.1), height), atDepth(palette, 0.28)),
  );
  paintMist(sheet, palette, horizon, height * 0.2, 0.6);
  const kind = variantOf(input, KINDS);
  if (kind === 'viaduct') viaduct(sheet, dice, palette, horizon);
  else if (kind === 'road') road(sheet, dice, palette, horizon, details.has('person'));
  else platform(sheet, dice, palette);
  if (details.has('birds') || dice.chance(0.4))
    sheet.add(birds(dice, width * 0.65, horizon * 0.4, 140, 6, atDepth(palette, 0.75)));
};

function viaduct(sheet: Sheet, dice: Dice, palette: Palette, horizon: number): void {
  const { width, height } = sheet;
  const hills = rolling(dice, width, horizon + 60, 50);
  sheet.add(shape(ground(hills, height), atDepth(palette, 0.42)));
  const deck = horizon - 10;
  const stone = atDepth(palette, 0.62);
  const span = 190;
  let d = `M-20 ${n(deck)}H${n(width + 20)}V${n(height)}`;
  for (let x = width + 20; x > -20; x -= span)
    d += `H${n(x - 24)}V${n(deck + 130)}a${n((span - 48) / 2)} ${n((span - 48) / 2)} 0 0 0 ${n(-(span - 48))} 0V${n(height)}`;
  sheet.add(shape(`${d}H-20Z`, stone), rect(0, deck - 14, width, 17, lighter(stone, 0.05)));
  const x = width * dice.float(0.36, 0.6);
  train(sheet, dice, palette, x, deck - 14);
  paintMist(sheet, palette, height * 0.84, height * 0.3, 0.55);
  const front = rolling(dice, width, height * 0.9, 40);
  sheet.add(shape(ground(front, height), atDepth(palette, 0.86)));
  for (let i = 0; i < (width / 1000) * 22; i++) {
    const tx = dice.float(-20, width + 20);
    sheet.add(
      tree(
        dice,
        dice.pick(['pine', 'pine', 'round']),
        tx,
        heightAt(front, Math.max(0, tx)) + 14,
        dice.float(70, 200),
        atDepth(palette, dice.float(0.8, 1)),
      ),
    );
  }
}

function road(sheet: Sheet, dice: Dice, palette: Palette, horizon: number, someone: boolean): void {
  const { width, height } = sheet;
  const land = atDepth(palette, 0.5);
  sheet.add(
    shape(
      ground(rolling(dice, width, horizon + 26, 12), height),
      sheet.linear([
        [0, mix(land, palette.sky[2], 0.3)],
        [1, atDepth(palette, 0.72)],
      ]),
    ),
  );
  const x = width * dice.float(0.44, 0.56);
  const asphalt = mix(palette.near, palette.sky[1], 0.16);
  sheet.add(
    shape(`M${n(x - 9)} ${n(horizon + 30)}h18L${n(width * 0.86)} ${n(height)}H${n(width * 0.14)}Z`, asphalt),
  );
  for (let i = 0; i < 8; i++) {
    const [a, b] = [(i / 8) ** 2.2, ((i + 0.5) / 8) ** 2.2];
    const [ya, yb] = [horizon + 30 + (height - horizon - 30) * a, horizon + 30 + (height - horizon - 30) * b];
    sheet.add(
      shape(
        `M${n(x + (width / 2 - x) * a - 1 - 11 * a)} ${n(ya)}h${n(2 + 22 * a)}L${n(x + (width / 2 - x) * b + 1 + 11 * b)} ${n(yb)}h${n(-2 - 22 * b)}Z`,
        palette.light,
        0.95,
      ),
    );
  }
  let wires = '';
  for (let i = 7; i >= 0; i--) {
    const t = ((8 - i) / 8) ** 2.2;
    const px = x + width * 0.52 * t + 26;
    const [py, tall] = [horizon + 30 + (height - horizon) * 0.72 * t, 40 + 460 * t];
    sheet.add(
      line(
        `M${n(px)} ${n(py)}v${n(-tall)}M${n(px - tall * 0.13)} ${n(py - tall * 0.9)}h${n(tall * 0.26)}`,
        atDepth(palette, 0.6 + 0.35 * t),
        2 + 11 * t,
      ),
    );
    wires += `${wires === '' ? 'M' : 'L'}${n(px)} ${n(py - tall * 0.9)}`;
  }
  sheet.add(line(wires, atDepth(palette, 0.8), 3));
  for (let i = 0; i < (width / 1000) * 9; i++) {
    const t = dice.float(0.05, 0.9);
    const side = dice.pick([-1, 1]);
    sheet.add(
      tree(
        dice,
        dice.pick(['round', 'bare', 'pine']),
        x + side * (60 + width * dice.float(0.34, 0.66) * t),
        horizon + 34 + (height - horizon) * t * 0.8,
        40 + 300 * t,
        atDepth(palette, 0.55 + 0.4 * t),
      ),
    );
  }
  if (someone || dice.chance(0.35))
    sheet.add(
      figure(dice, x - 60, height * 0.9, 200, {
        cloth: palette.accent,
        ink: palette.near,
        scarf: palette.accent2,
      }),
    );
  else sheet.add(car(x + width * 0.11, height * 0.85, 1.1, palette.accent, palette));
}

function platform(sheet: Sheet, dice: Dice, palette: Palette): void {
  const { width, height } = sheet;
  const ink = atDepth(palette, 0.94);
  const floor = height * 0.8;
  sheet.add(rect(0, height * 0.7, width, height * 0.3, atDepth(palette, 0.6)));
  train(sheet, dice, palette, width * 0.78, floor - 6);
  sheet.add(
    rect(0, floor, width, height - floor, mix(ink, palette.far, 0.2)),
    rect(0, floor, width, 12, palette.light, 0.9),
  );
  const roofY = height * 0.3;
  for (let x = 90; x < width; x += 340) {
    sheet.add(
      rect(x - 10, roofY, 20, height - roofY - 60, ink),
      line(
        `M${n(x)} ${n(roofY + 110)}Q${n(x)} ${n(roofY + 14)} ${n(x - 100)} ${n(roofY + 8)}M${n(x)} ${n(roofY + 110)}Q${n(x)} ${n(roofY + 14)} ${n(x + 100)} ${n(roofY + 8)}`,
        ink,
        9,
      ),
    );
    sheet.add(
      glow(x + 170, roofY + 74, 130, palette.light, 0.75),
      line(`M${n(x + 170)} ${n(roofY)}v50`, ink, 4),
      ellipse(x + 170, roofY + 62, 27, 17, palette.light),
    );
  }
  sheet.add(
    shape(`M-20 ${n(roofY)}H${n(width + 20)}V${n(roofY - 60)}H-20Z`, ink),
    shape(
      [...Array(Math.ceil(width / 36)).keys()]
        .map((i) => `M${n(i * 36)} ${n(roofY - 2)}h32l-16 30Z`)
        .join(''),
      ink,
    ),
  );
  const clock = width * dice.float(0.3, 0.7);
  sheet.add(
    line(`M${n(clock)} ${n(roofY)}v40`, ink, 6),
    circle(clock, roofY + 92, 54, ink),
    circle(clock, roofY + 92, 45, '#fbf5e6'),
    line(
      `M${n(clock)} ${n(roofY + 92)}V${n(roofY + 62)}M${n(clock)} ${n(roofY + 92)}l${n(dice.float(-24, 24))} 14`,
      '#2a2228',
      5,
    ),
  );
  const x = width * dice.float(0.25, 0.7);
  sheet.add(
    figure(dice, x, height * 0.95, 260, {
      cloth: palette.accent,
      ink: lighter(palette.near, -0.02),
      dress: dice.pick(['coat', 'dress']),
      hat: dice.chance(0.5),
      scarf: palette.accent2,
    }),
    rect(x + 44, height * 0.95 - 68, 78, 62, mix('#8a5a34', palette.near, 0.2), 1, 7),
    line(`M${n(x + 68)} ${n(height * 0.95 - 68)}v-16h30v16`, '#4a2f20', 7),
  );
}
