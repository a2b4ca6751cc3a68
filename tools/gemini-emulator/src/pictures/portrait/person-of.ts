import { choosePalette } from '../reading/choose-air.js';
import type { PictureBrief } from '../reading/read-prompt.js';
import { type Dice, seededDice } from '../seeded-dice.js';
import type { Person } from './person.js';
import { readPerson } from './read-person.js';

/**
 * The person of a portrait, and dice for what belongs to them. Both follow from the name, the described appearance and
 * the world alone: the same person looks the same in every picture, whatever the moment, the seed or the format.
 */
export function personOf(brief: PictureBrief): { readonly person: Person; readonly dice: Dice } {
  const described = `${brief.name} ${brief.appearance}`
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const dice = seededDice(described);
  const wardrobe = choosePalette({ ...brief, subject: '' }, dice.fork('wardrobe'));
  return { person: readPerson(brief.appearance, brief.subject, wardrobe, dice), dice };
}
