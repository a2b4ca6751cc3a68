import { TEMPERAMENTS, WORKS } from '@generia/casting';

import { everydayAdjectives, placeAdjectives, thingAdjectives } from './adjectives.js';
import * as looks from './appearance.js';
import { genresOf } from './genres/genres-of.js';
import { moods, postTypes, times } from './moods.js';
import type { Pair } from './parse-list.js';
import { commonJobs, interests, storyGenres, ties, traits } from './people.js';
import { commonPlaces } from './places.js';
import { commonDoings, factions } from './society.js';
import { commonThings } from './things.js';
import { traitOf, worksAsJobs } from './works.js';

const genreTexts = 'кибер стимпанк космос магия руины небо море пустыня лес вампир школа замок город'.split(
  ' ',
);
const genres = genreTexts.map((text) => genresOf(text)[0]).filter((genre) => genre !== undefined);

const { ageWords, ...looksLists } = looks;

const lists: Readonly<Record<string, readonly Pair[]>> = {
  placeAdjectives,
  thingAdjectives,
  interests,
  storyGenres,
  ties,
  traits,
  moods,
  postTypes,
  times,
  commonDoings,
  factions,
  everydayAdjectives,
  ...looksLists,
  ...Object.fromEntries(
    genres.flatMap((genre) => [
      [`${genre.id} motifs`, genre.motifs],
      [`${genre.id} doings`, genre.doings],
    ]),
  ),
};

it('knows a genre for each of the texts', () => {
  expect(new Set(genres.map((genre) => genre.id)).size).toBe(genreTexts.length);
});

it('takes a town for a text without a genre, and two genres for a text with many', () => {
  expect(genresOf('???').map((genre) => genre.id)).toEqual(['city']);
  expect(genresOf('', 'море').map((genre) => genre.id)).toEqual(['sea']);
  expect(genresOf('драконы в космосе, море и лес').map((genre) => genre.id)).toEqual(['magic', 'space']);
});

it.each(Object.entries(lists))('has both languages and no repetition in %s', (_name, list) => {
  for (const { en, ru } of list) {
    expect([en, ru]).toEqual([
      expect.stringMatching(/^[a-zA-Z' -]+$/),
      expect.stringMatching(/^[а-яА-ЯёЁ ,-]+$/),
    ]);
  }
  expect(new Set(list.map((pair) => pair.en)).size).toBe(list.length);
  expect(new Set(list.map((pair) => pair.ru)).size).toBe(list.length);
});

it('has every form of every place, thing and job', () => {
  for (const place of [...commonPlaces, ...genres.flatMap((genre) => genre.places)]) {
    const forms = [place.nominative, place.prepositional, place.genitive];
    expect([place.en, ...forms].every((form) => /^[A-Za-zа-яё -]+$/.test(form))).toBe(true);
    expect(['m', 'f', 'n', 'p']).toContain(place.gender);
    if (place.nominative.endsWith('ь'))
      expect([place.en, place.gender]).toEqual([place.en, expect.stringMatching(/[mf]/)]);
  }
  for (const thing of [...commonThings, ...genres.flatMap((genre) => genre.things)]) {
    expect([thing.en, thing.nominative]).toEqual([
      expect.stringMatching(/^[a-z' -]+$/),
      expect.stringMatching(/^[а-яё]+$/),
    ]);
    expect(['m', 'f', 'n', 'p']).toContain(thing.gender);
  }
  for (const job of [...commonJobs, ...genres.flatMap((genre) => genre.jobs)]) {
    expect([job.en, job.ru.m, job.ru.f].every((form) => form.length > 2)).toBe(true);
  }
});

it('is rich enough not to repeat itself', () => {
  expect(placeAdjectives.length).toBeGreaterThan(45);
  expect(thingAdjectives.length).toBeGreaterThan(55);
  expect(commonThings.length).toBeGreaterThan(45);
  expect(interests.length).toBeGreaterThan(35);
  expect(traits.length).toBeGreaterThan(35);
});

it('has a noun for every work that can be drawn, and a trait for every temperament', () => {
  expect(WORKS.map((work) => work.text).filter((work) => !worksAsJobs.has(work))).toEqual([]);
  expect([...worksAsJobs.keys()].filter((work) => !WORKS.some((one) => one.text === work))).toEqual([]);
  for (const { en, ru } of worksAsJobs.values()) {
    expect(en).toMatch(/^[a-z '-]+$/);
    expect([ru.m, ru.f]).toEqual([
      expect.stringMatching(/^[а-яё -]+$/),
      expect.stringMatching(/^[а-яё -]+$/),
    ]);
  }
  expect(TEMPERAMENTS.filter((temperament) => traitOf(temperament) === null)).toEqual([]);
});

it.each([
  [17, 'about twenty'],
  [43, 'about forty'],
  [88, 'past sixty'],
  [Number.NaN, null],
])('says of %d years: %p', (years, words) => {
  expect(ageWords(years)?.en ?? null).toBe(words);
});
