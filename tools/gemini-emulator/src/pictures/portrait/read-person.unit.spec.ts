import { PALETTES } from '../palettes.js';
import { lightness } from '../paint/colour.js';
import type { Palette } from '../palette.js';
import { seededDice } from '../seeded-dice.js';
import type { Person } from './person.js';
import { readPerson } from './read-person.js';

const palette = PALETTES[0] as Palette;
const person = (text: string, seed = text, moment = ''): Person =>
  readPerson(text, moment, palette, seededDice(seed));

describe('readPerson', () => {
  it.each<[string, Partial<Person>]>([
    ['A woman with short copper hair and freckles', { feminine: true, hair: '#b4512a', freckles: true }],
    ['a tall man of fifty with a grey beard', { feminine: false, age: 'middle', beard: 'full' }],
    [
      'an old lady, round glasses, a silver bun',
      { feminine: true, age: 'old', glasses: 'round', hairStyle: 'bun', hair: '#a3a3a6' },
    ],
    ['a boy of ten years with messy dark hair', { feminine: false, age: 'child', hairStyle: 'messy' }],
    [
      'a shaved head, an earring in one ear, a scar across the eyebrow',
      { hairStyle: 'bald', earring: true, scar: true },
    ],
    ['tight braids with beads', { hairStyle: 'braids' }],
    ['a blue-dyed bob, green eyes', { hairStyle: 'bob', hair: '#3f74c8', eyes: '#4d8a55' }],
    ['a thick grey sweater, a wide-brimmed hat', { clothes: 'sweater', hat: 'brim' }],
    ['a man with long white hair under a hood', { hairStyle: 'long', hair: '#eeeae2', hat: 'hood' }],
    ['an android with a monocle', { species: 'robot', glasses: 'monocle' }],
    ['an elven archer', { species: 'elf' }],
    ['implants along the jaw and a tattoo', { implant: true, tattoo: true }],
    [
      'Сухой старик шестидесяти восьми лет, седой ёжик, круглые очки',
      { feminine: false, age: 'old', hairStyle: 'buzz', hair: '#a3a3a6', glasses: 'round' },
    ],
    [
      'Девушка, рыжая коса, веснушки, шарф',
      { feminine: true, hairStyle: 'braid', freckles: true, scarf: true, hair: '#b4512a' },
    ],
    ['мужчина с бородой, в кепке', { feminine: false, beard: 'full', hat: 'cap' }],
  ])('keeps what "%s" says, whatever the dice', (text, expected) => {
    for (const seed of ['a', 'b', 'c', 'd']) expect(person(text, seed)).toMatchObject(expected);
  });

  it('reads skin from words', () => {
    expect(lightness(person('a woman with dark skin').skin)).toBeLessThan(0.5);
    expect(lightness(person('a pale woman').skin)).toBeGreaterThan(0.8);
  });

  it('reads the expression from the moment first', () => {
    expect(person('a tired man', 'x', 'an open laugh').expression).toBe('laugh');
  });

  it('gives the same person for the same description and another for another', () => {
    expect(person('Ada')).toEqual(person('Ada'));
    const faces = new Set(Array.from({ length: 40 }, (_, i) => JSON.stringify(person(`Person ${i}`))));
    expect(faces.size).toBe(40);
  });

  it('adds no hat, glasses or dyed hair to a person who was described without them', () => {
    for (let i = 0; i < 60; i++) {
      const described = person('a woman in her thirties with a calm look and a linen shirt', String(i));
      expect(described).toMatchObject({ hat: 'none', glasses: 'none', scarf: false });
    }
  });
});
