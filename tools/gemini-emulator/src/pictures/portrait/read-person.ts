import { type Colour, lightness, mix } from '../paint/colour.js';
import type { Palette } from '../palette.js';
import { has, valueNear } from '../reading/words.js';
import type { Dice } from '../seeded-dice.js';
import type { Age, Clothes, Hat, Person, Species } from './person.js';
import * as look from './person-words.js';
import { first } from './first-match.js';
import { skinOf } from './read-skin.js';
import { hairOf, hairStyleOf, guessBeard } from './read-hair.js';

const EYES: readonly Colour[] = ['#6e4526', '#4a2f20', '#3f78b8', '#73828e', '#4d8a55', '#8a6a34'];

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
