import { type Colour, lighter, lightness, mix, turnHue } from '../paint/colour.js';
import type { Palette } from '../palette.js';
import { has, valueNear } from '../reading/words.js';
import type { Dice } from '../seeded-dice.js';
import {
  type Age,
  type Beard,
  type Clothes,
  HAIR_STYLES,
  type HairStyle,
  type Hat,
  type Person,
  type Species,
} from './person.js';
import * as look from './person-words.js';

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
const NATURAL_HAIR: readonly Colour[] = [
  '#1c1a20',
  '#2c2224',
  '#3d2720',
  '#553322',
  '#6b3a22',
  '#96683c',
  '#d8ad62',
  '#b4512a',
  '#8f3a22',
];
const DYED_HAIR: readonly Colour[] = ['#3f74c8', '#2f9c98', '#e0709c', '#7d55b4', '#4b9150'];
const EYES: readonly Colour[] = ['#6e4526', '#4a2f20', '#3f78b8', '#73828e', '#4d8a55', '#8a6a34'];
const LONG_STYLES: readonly HairStyle[] = [
  'long',
  'wavy',
  'bob',
  'bun',
  'braid',
  'ponytail',
  'curls',
  'fringe',
  'braids',
  'swept',
];
const SHORT_STYLES: readonly HairStyle[] = [
  'short',
  'swept',
  'messy',
  'slick',
  'buzz',
  'curls',
  'fringe',
  'short',
  'swept',
];
const PLAIN_CLOTHES: readonly Clothes[] = [
  'coat',
  'sweater',
  'suit',
  'dress',
  'uniform',
  'robe',
  'jacket',
  'overalls',
  'hoodie',
  'shirt',
];

const first = <T>(text: string, rows: readonly (readonly [RegExp, T])[]): T | undefined =>
  rows.find(([pattern]) => has(text, pattern))?.[1];

/**
 * The person that a description draws: what it says of hair, age, glasses, beard, hat, clothes, ... is kept; the dice
 * choose what it leaves open. The dice must come from the description alone, so that the person stays the same.
 */
export function readPerson(description: string, moment: string, palette: Palette, dice: Dice): Person {
  const text = description;
  const species: Species = first(text, look.SPECIES) ?? 'human';
  const described = text.length > 40;
  const says = { she: text.search(look.FEMININE), he: text.search(look.MASCULINE) };
  const beardSaid = first(text, look.BEARDS);
  const guess = dice.chance(0.5);
  const feminine =
    says.she < 0 && says.he < 0
      ? guess && (beardSaid ?? 'none') === 'none'
      : says.he < 0 || (says.she >= 0 && says.she < says.he);
  const age: Age =
    first(text, look.AGES) ?? dice.pick(['young', 'adult', 'adult', 'adult', 'middle', 'middle', 'old']);
  const hairStyle = hairStyleOf(text, feminine, age, dice.fork('style'));
  const skin = skinOf(text, species, palette, dice.fork('skin'));
  return {
    feminine,
    age,
    species,
    skin,
    eyes:
      valueNear(text, look.EYE_NOUN, look.EYE_COLOURS) ??
      (species === 'robot' ? palette.light : undefined) ??
      dice.fork('eyes').pick(lightness(skin) < 0.62 && species === 'human' ? EYES.slice(0, 2) : EYES),
    hair: hairOf(text, age, species, lightness(skin) < 0.6, described, dice.fork('hair')),
    hairStyle,
    beard: beardSaid ?? guessBeard(feminine, age, species, described, dice.fork('beard')),
    glasses:
      first(text, look.GLASSES) ??
      (!described && dice.fork('glasses').chance(0.12)
        ? dice.fork('frame').pick(['round', 'square'])
        : 'none'),
    hat: first(text, look.HATS) ?? (described ? 'none' : guessHat(dice.fork('hat'))),
    clothes:
      first(text, look.CLOTHES_WORDS) ??
      dice.fork('clothes').pick(feminine ? PLAIN_CLOTHES : PLAIN_CLOTHES.filter((one) => one !== 'dress')),
    cloth: clothOf(text, palette, dice.fork('cloth')),
    cloth2: mix(dice.fork('cloth2').pick([palette.accent, palette.accent2, '#efe6d6']), palette.near, 0.1),
    expression:
      first(`${moment} ${text}`, look.EXPRESSIONS) ??
      dice.fork('mood').pick(['calm', 'calm', 'half smile', 'smile', 'stern']),
    freckles: has(text, look.FRECKLES),
    scar: has(text, look.SCAR),
    earring: has(text, look.EARRING) || dice.fork('earring').chance(feminine ? 0.35 : 0.07),
    eyepatch: has(text, look.EYEPATCH),
    implant: has(text, look.IMPLANT),
    tattoo: has(text, look.TATTOO),
    scarf: has(text, look.SCARF) || (!described && dice.fork('scarf').chance(0.1)),
    streak: /streak|проседь|серебряными прядями/iu.test(text) || dice.fork('streak').chance(0.05),
    ...proportions(dice.fork('face'), feminine, age),
  };
}

function proportions(
  dice: Dice,
  feminine: boolean,
  age: Age,
): Pick<
  Person,
  'faceWidth' | 'jaw' | 'chin' | 'noseLength' | 'noseWidth' | 'eyeSize' | 'eyeTilt' | 'browWeight' | 'lips'
> {
  const child = age === 'child';
  return {
    faceWidth: child ? 0.85 : dice.float(0, 1),
    jaw: child ? 0.3 : feminine ? dice.float(0, 0.5) : dice.float(0.35, 1),
    chin: child ? 0.05 : dice.float(0.15, 1),
    noseLength: child ? 0.1 : dice.float(0.2, 1),
    noseWidth: dice.float(0, 1),
    eyeSize: child ? 1.2 : dice.float(0.25, 1) - (age === 'old' ? 0.2 : 0),
    eyeTilt: dice.float(-1, 1),
    browWeight: feminine ? dice.float(0, 0.5) : dice.float(0.35, 1),
    lips: feminine ? dice.float(0.5, 1) : dice.float(0.05, 0.55),
  };
}

function skinOf(text: string, species: Species, palette: Palette, dice: Dice): Colour {
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

function hairOf(
  text: string,
  age: Age,
  species: Species,
  darkSkin: boolean,
  described: boolean,
  dice: Dice,
): Colour {
  const said = valueNear(text, look.HAIR_NOUN, look.HAIR_COLOURS);
  if (said) return said;
  if (/redhead|рыж(?:ая|ий|еволос)/iu.test(text)) return '#b4512a';
  if (/blond|блондин/iu.test(text)) return '#d8ad62';
  if (/brunette|брюнет/iu.test(text)) return '#2c2224';
  if (age === 'old') return dice.pick(['#a3a3a6', '#eeeae2', '#c9c4bd']);
  if (age === 'middle' && dice.chance(0.35)) return dice.pick(['#8a8688', '#5f5a5c']);
  if (species !== 'human' && dice.chance(0.4)) return dice.pick(['#eeeae2', ...DYED_HAIR]);
  return !described && dice.chance(0.06)
    ? dice.pick(DYED_HAIR)
    : dice.pick(darkSkin ? NATURAL_HAIR.slice(0, 4) : NATURAL_HAIR);
}

function hairStyleOf(text: string, feminine: boolean, age: Age, dice: Dice): HairStyle {
  const said = first(text, look.HAIR_STYLE_WORDS);
  if (said) return said;
  if (dice.chance(0.06)) return dice.pick(HAIR_STYLES);
  if (!feminine && (age === 'old' || age === 'middle') && dice.chance(0.25)) return 'bald';
  return dice.pick(feminine ? LONG_STYLES : SHORT_STYLES);
}

function guessBeard(feminine: boolean, age: Age, species: Species, described: boolean, dice: Dice): Beard {
  if (feminine || age === 'child' || species === 'robot' || species === 'alien' || species === 'beast')
    return 'none';
  if (described) return dice.pick(['none', 'none', 'stubble']);
  return dice.pick(
    age === 'old'
      ? ['full', 'moustache', 'long', 'none', 'full']
      : ['none', 'none', 'none', 'stubble', 'full', 'moustache', 'goatee'],
  );
}

function guessHat(dice: Dice): Hat {
  return dice.chance(0.13) ? dice.pick(['beanie', 'brim', 'cap', 'headscarf', 'hood']) : 'none';
}

function clothOf(text: string, palette: Palette, dice: Dice): Colour {
  const said = valueNear(text, look.CLOTHES_NOUN, look.CLOTH_COLOURS);
  if (said) return mix(said, palette.near, 0.08);
  return mix(
    dice.pick([palette.accent, palette.accent2, '#3a4a63', '#5b4636', '#54604a', '#7a3b44', '#2f5560']),
    palette.near,
    dice.float(0.1, 0.4),
  );
}
