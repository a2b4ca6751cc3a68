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

/** The genres that a text calls for, at most two; a text that calls for none is about a town. */
export function genresOf(text: string): readonly Genre[] {
  const called = genres
    .map((genre) => ({ genre, at: text.search(genre.stems) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ genre }) => genre);
  return called.length === 0 ? [city] : called.slice(0, mostGenres);
}
