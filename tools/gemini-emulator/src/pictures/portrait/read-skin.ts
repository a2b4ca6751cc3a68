import { type Colour, lighter, mix, turnHue } from '../paint/colour.js';
import type { Palette } from '../palette.js';
import type { Dice } from '../seeded-dice.js';
import type { Species } from './person.js';
import * as look from './person-words.js';
import { first } from './first-match.js';

const SKIN_TONES: readonly Colour[] = [
  '#f5d6c1',
  '#f0c8a8',
  '#e6b48f',
  '#d69d75',
  '#c08457',
  '#a06a45',
  '#7d5036',
  '#5d3a29',
];

/** The skin that the text names or the species has; else one of the human tones. */
export function skinOf(text: string, species: Species, palette: Palette, dice: Dice): Colour {
  const human = first(text, look.SKINS) ?? dice.pick(SKIN_TONES);
  switch (species) {
    case 'robot':
      return mix(
        dice.pick(['#dfe4e4', '#ecdfc4', '#7fb3b8', '#c98f5a', '#e0b94e']),
        palette.accent2,
        dice.float(0, 0.12),
      );
    case 'goblin':
      return dice.pick(['#86a35a', '#6f9457', '#98a860']);
    case 'demon':
      return dice.pick(['#b5524a', '#a04a5c', '#8a5a9c']);
    case 'alien':
      return dice.pick(['#7fb0c8', '#8fc4a8', '#a49ad0']);
    case 'beast':
      return dice.pick(['#d9954f', '#9a8f86', '#e8dccb', '#5f5650']);
    case 'human':
    case 'elf':
      return lighter(turnHue(human, dice.float(-5, 5)), dice.float(-0.012, 0.012));
  }
}
