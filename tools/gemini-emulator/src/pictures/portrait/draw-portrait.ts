import { mix } from '../paint/colour.js';
import { placed, rect } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import type { Palette } from '../palette.js';
import type { SceneName } from '../scenes/scene-names.js';
import type { Dice } from '../seeded-dice.js';
import { paintBackdrop } from './backdrop.js';
import { drawBeard } from './beard.js';
import { drawClothes } from './clothes.js';
import { drawGlasses } from './glasses.js';
import { drawEyes } from './eyes.js';
import { hairBefore } from './hair-before.js';
import { hairBehind } from './hair-behind.js';
import { hatBefore, hatBehind } from './hats.js';
import { drawHead, drawNeck, headFrame } from './head.js';
import { drawMarks } from './marks.js';
import { drawMouth, drawNose } from './nose-and-mouth.js';
import type { Person } from './person.js';

export interface PortraitWish {
  readonly person: Person;
  readonly palette: Palette;
  readonly scene: SceneName;
  /** Decides the place of the head, the light and what is behind it. */
  readonly dice: Dice;
  /** Decides what belongs to the person but is not named (where the freckles are). */
  readonly personDice: Dice;
}

/** Paints head and shoulders, a little off centre, before a corner of the world. */
export function drawPortrait(sheet: Sheet, { person, palette, scene, dice, personDice }: PortraitWish): void {
  paintBackdrop(sheet, dice.fork('backdrop'), palette, scene);
  const lightSide = dice.pick([1, -1] as const);
  const frame = headFrame(person, lightSide);
  const child = person.age === 'child';
  const x = sheet.width / 2 + dice.float(-34, 34);
  const y = sheet.height - (child ? 520 : 500);
  const art = [
    hatBehind(person, frame),
    hairBehind(personDice.fork('hair back'), person, frame),
    drawNeck(person, frame),
    drawClothes(person, lightSide),
    drawHead(sheet, person, frame, palette.sun),
    drawEyes(sheet, person, frame),
    drawNose(person, frame),
    drawBeard(sheet, person, frame),
    drawMouth(person, frame),
    drawMarks(personDice.fork('marks'), person, frame),
    hairBefore(personDice.fork('hair front'), person, frame),
    drawGlasses(person, frame),
    hatBefore(person, frame),
  ].join('');
  const order = child ? 0.94 : 1;
  sheet.add(placed(art, x, y, order * 1.2, order * 1.2, dice.float(-2.5, 2.5)));
  const tint = sheet.linear([
    [0, mix(palette.sky[1], palette.sun, 0.5), 0.06],
    [1, palette.near, 0.22],
  ]);
  sheet.add(rect(0, 0, sheet.width, sheet.height, tint));
}
