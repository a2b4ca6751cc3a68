import { drawIcon } from './icon/draw-icon.js';
import { paintWeather } from './paint/air.js';
import { createSheet, type Sheet } from './paint/sheet.js';
import type { PictureSize } from './picture-size.js';
import { drawPortrait } from './portrait/draw-portrait.js';
import { personOf } from './portrait/person-of.js';
import { chooseDetails, choosePalette, chooseWeather } from './reading/choose-air.js';
import { chooseScene } from './reading/choose-scene.js';
import { type PictureKind, readPrompt } from './reading/read-prompt.js';
import { INDOORS } from './scenes/scene-names.js';
import { SCENES } from './scenes/scenes.js';
import { seededDice } from './seeded-dice.js';

export interface PictureWish {
  readonly prompt: string;
  readonly size: PictureSize;
  /** Together with the prompt it decides everything that the prompt leaves open. */
  readonly seed: number;
}

/**
 * Composes the drawing that a prompt asks for. The prompt's words choose the kind, the scene, the palette and the
 * weather; dice from the seed and the prompt choose the rest; a portrait's person comes from its description alone.
 */
export function composePicture({ prompt, size, seed }: PictureWish): {
  readonly kind: PictureKind;
  readonly sheet: Sheet;
} {
  const brief = readPrompt(prompt);
  const dice = seededDice(`${seed}/${prompt.trim()}`);
  const palette = choosePalette(brief, dice.fork('palette'));
  const scene = chooseScene(brief, dice.fork('scene choice'));
  const sheet = createSheet(size);
  if (brief.kind === 'icon') {
    drawIcon(sheet, { palette, scene, dice: dice.fork('icon') });
    return { kind: brief.kind, sheet };
  }
  if (brief.kind === 'portrait') {
    const { person, dice: personDice } = personOf(brief);
    drawPortrait(sheet, { person, palette, scene, dice: dice.fork('portrait'), personDice });
    return { kind: brief.kind, sheet };
  }
  SCENES[scene](sheet, {
    dice: dice.fork('scene'),
    palette,
    details: chooseDetails(brief),
    subject: brief.subject,
  });
  if (dice.fork('side').chance(0.5)) sheet.mirror();
  if (!INDOORS.has(scene))
    paintWeather(sheet, dice, palette, chooseWeather(brief, dice.fork('weather choice')));
  return { kind: brief.kind, sheet };
}
