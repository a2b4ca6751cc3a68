import { fill } from '../frames/fill.js';
import { withIndefiniteArticle } from '../words/article.js';
import type { partsOfDay } from '../words/moods.js';
import type { Pair } from '../words/parse-list.js';
import type { Place } from '../words/place.js';
import type { Thing } from '../words/thing.js';
import { jobInEnglish } from './job-words.js';
import type { Writing } from './writing.js';

/** In some of the scenes the author is to be seen, whom image prompts call so. */
const scenes: readonly string[] = [
  'Close view of {it} on a worn table in the {place}, {detail}, {light}, {mood} mood',
  'The author seen from behind, holding {it}, in the middle of the {place}, {detail}, {light}, {mood} mood',
  'Wide view of the {place}, a small figure of {aPerson} with {it}, {detail}, {light}, {mood} mood',
  'The author and a neighbour bending over {it} in a corner of the {place}, {detail}, {light}, {mood} mood',
  'The {place} through an open doorway, {it} left on the threshold, {detail}, {light}, {mood} mood',
  'Hands of {aPerson} carefully lifting {it}, the {place} blurred behind, {detail}, {light}, {mood} mood',
  'A crowd gathered in the {place} around {it}, faces lit from below, {detail}, {light}, {mood} mood',
  'The author sitting on the steps of the {place} beside {it}, {detail}, {light}, {mood} mood',
  'Reflection of the {place} in a puddle, {it} at its edge, {detail}, {light}, {mood} mood',
  'View from above: the {place}, long shadows, {aPerson} running with {it}, {detail}, {light}, {mood} mood',
];

const details: readonly string[] = [
  'steam rising from cups',
  'drops of rain on the glass',
  'a cat watching from a ledge',
  'dust floating in the air',
  'paper lanterns overhead',
  'laundry lines between the walls',
  'a half-eaten loaf of bread',
  'chalk drawings on the ground',
  'a row of old clocks',
  'moths around a lamp',
  'wet footprints leading away',
  'an empty chair in the foreground',
  'posters peeling off the wall',
  'birds taking off',
  'a child pointing at something outside the frame',
  'smoke drifting sideways',
];

export interface SceneSubject {
  readonly it: Thing;
  readonly there: Place;
  readonly mood: Pair;
  readonly time: (typeof partsOfDay)[number];
  readonly role: string;
}

/** A concrete scene in English: subject, place, light and mood, and whether the author is in it. */
export function writeImagePrompt(
  { dice, vocabulary }: Writing,
  subject: SceneSubject,
): { readonly prompt: string; readonly showsAuthor: boolean } {
  const person = jobInEnglish(subject.role, vocabulary.jobs) ?? 'local resident';
  const scene = dice.pick(scenes);
  const prompt = fill(scene, {
    it: () => subject.it.en,
    place: () => subject.there.en,
    aPerson: () => withIndefiniteArticle(person),
    detail: () => dice.pick(details),
    light: () => subject.time.light,
    mood: () => subject.mood.en,
  });
  return { prompt, showsAuthor: scene.startsWith('The author') };
}
