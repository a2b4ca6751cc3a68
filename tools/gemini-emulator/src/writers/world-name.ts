import type { Language } from '../prompt/language.js';
import type { Dice } from '../random/dice.js';
import { placeAdjectives } from '../words/adjectives.js';
import { adjective, capitalise, type Gender } from '../words/russian-grammar.js';

const russianEndings: readonly (readonly [string, Gender])[] = [
  ['ия', 'f'],
  ['ея', 'f'],
  ['ора', 'f'],
  ['ария', 'f'],
  ['оград', 'm'],
  ['ополис', 'm'],
  ['ион', 'm'],
  ['олесье', 'n'],
];

const englishEndings = ['ia', 'ora', 'haven', 'mere', 'opolis', 'fall', 'spire', 'reach', 'aria', 'holm'];
const englishFallback = ['Evermark', 'Lanternfall', 'Oldmere', 'Hollowreach'];
const russianFallback = ['Заречье', 'Огнеград', 'Междумирье', 'Светлогорье'];

/** Words of an idea that would name any world. */
const commonplace = new Set(
  'город мир страна люди планета city town place land planet people village big small'.split(' '),
);

/** Invents the name of a world out of the words of its idea. */
export function worldName(phrases: readonly string[], language: Language, dice: Dice): string {
  const stems = phrases
    .flatMap((phrase) => phrase.split(/[\s-]+/))
    .filter((word) => !commonplace.has(word))
    .map((word) => (language === 'ru' ? stemOf(word, 'аеёиоуыэюя') : stemOf(word, 'aeiouy')))
    .filter((stem): stem is string => stem !== null);
  return language === 'ru' ? russianName(stems, dice) : englishName(stems, dice);
}

function russianName(stems: readonly string[], dice: Dice): string {
  const stem = stems.length > 0 ? dice.pick(stems) : null;
  if (stem === null || !/^[а-яё]+$/.test(stem)) return dice.pick(russianFallback);
  const [ending, gender] = dice.pick(russianEndings);
  const name = capitalise(stem + ending);
  if (dice.chance(0.6)) return name;
  return `${capitalise(adjective(dice.pick(placeAdjectives).ru, gender, 'nominative'))} ${name}`;
}

function englishName(stems: readonly string[], dice: Dice): string {
  const stem = stems.length > 0 ? dice.pick(stems) : null;
  if (stem === null || !/^[a-z]+$/.test(stem)) return dice.pick(englishFallback);
  const name = capitalise(stem + dice.pick(englishEndings));
  return dice.chance(0.6) ? name : `${dice.pick(placeAdjectives).en} ${name}`;
}

/** The beginning of a word up to the consonants after its second vowel; null when too little is left. */
function stemOf(word: string, vowels: string): string | null {
  const pattern = new RegExp(`^[^${vowels}]*[${vowels}]+[^${vowels}]+(?:[${vowels}]+[^${vowels}]{1,2})?`);
  const stem = pattern.exec(word.toLowerCase())?.[0] ?? '';
  return stem.length >= 4 ? stem : null;
}
