import type { Language } from '../prompt/language.js';
import { createBag } from '../random/bag.js';
import { createDice, type Dice } from '../random/dice.js';
import { placeAdjectives } from './adjectives.js';
import type { Genre, Job } from './genre.js';
import { genresOf } from './genres/genres-of.js';
import { commonJobs } from './people.js';
import { composePlace, type Place } from './place.js';
import { commonPlaces } from './places.js';
import { commonDoings } from './society.js';
import type { Pair } from './parse-list.js';
import { commonThings, type ThingNoun } from './things.js';

/** The words of one world: the same for every text about it. */
export interface Vocabulary {
  readonly language: Language;
  readonly worldName: string;
  readonly phrases: readonly string[];
  readonly quote: string;
  readonly genre: Genre;
  readonly places: readonly Place[];
  readonly thingNouns: readonly ThingNoun[];
  readonly jobs: readonly Job[];
  readonly doings: readonly Pair[];
  readonly motifs: readonly Pair[];
}

export interface VocabularySource {
  readonly seed: number;
  readonly language: Language;
  readonly worldName: string;
  /** What tells the genres of the world, best first. */
  readonly texts: readonly string[];
  readonly quote: string;
  readonly phrases: readonly string[];
}

const placesOfAWorld = 48;

/** The words of a world; its places depend on its name and the seed only, so that they return in every text. */
export function createVocabulary(source: VocabularySource): Vocabulary {
  const key = JSON.stringify(source);
  const known = recent.get(key);
  if (known !== undefined) return known;
  const vocabulary = compose(source);
  if (recent.size >= mostRecent) recent.clear();
  recent.set(key, vocabulary);
  return vocabulary;
}

/** All texts of a world need the same words; composing them is most of the work of a text. */
const recent = new Map<string, Vocabulary>();
const mostRecent = 64;

function compose(source: VocabularySource): Vocabulary {
  const genres = genresOf(...source.texts);
  const motifs = genres.flatMap((genre) => genre.motifs);
  const own = source.phrases.filter((phrase) => source.language === 'en' || !/[a-z]/i.test(phrase));
  return {
    language: source.language,
    worldName: source.worldName,
    phrases: own.length > 0 ? own : motifs.map((motif) => motif[source.language]),
    quote: source.quote,
    genre: genres[0] as Genre,
    places: placesOf(createDice('places', source.seed, source.worldName), genres, source.language),
    thingNouns: [...genres.flatMap((genre) => genre.things), ...commonThings],
    jobs: [...genres.flatMap((genre) => genre.jobs), ...commonJobs],
    doings: [...genres.flatMap((genre) => genre.doings), ...commonDoings],
    motifs,
  };
}

function placesOf(dice: Dice, genres: readonly Genre[], language: Language): Place[] {
  const special = genres.flatMap((genre) => genre.places);
  const noun = createBag(dice, [...special, ...special, ...commonPlaces]);
  const quality = createBag(dice, placeAdjectives);
  return Array.from({ length: placesOfAWorld }, () => composePlace(quality(), noun(), language));
}
