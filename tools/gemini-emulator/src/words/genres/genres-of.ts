import type { Genre } from '../genre.js';
import { academy } from './academy.js';
import { city } from './city.js';
import { cyberpunk } from './cyberpunk.js';
import { desert } from './desert.js';
import { forest } from './forest.js';
import { gothic } from './gothic.js';
import { magic } from './magic.js';
import { medieval } from './medieval.js';
import { ruins } from './ruins.js';
import { sea } from './sea.js';
import { sky } from './sky.js';
import { space } from './space.js';
import { steampunk } from './steampunk.js';

const genres: readonly Genre[] = [
  cyberpunk,
  steampunk,
  space,
  magic,
  ruins,
  sky,
  sea,
  desert,
  forest,
  gothic,
  academy,
  medieval,
  city,
];

const mostGenres = 2;

/**
 * The genres that the first telling text calls for, at most two; texts that call for none are about a town.
 */
export function genresOf(...texts: readonly string[]): readonly Genre[] {
  for (const text of texts) {
    const called = genresCalledBy(text);
    if (called.length > 0) return called;
  }
  return [city];
}

function genresCalledBy(text: string): readonly Genre[] {
  return genres
    .map((genre) => ({ genre, at: text.search(genre.stems) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ genre }) => genre)
    .slice(0, mostGenres);
}
