import { GOALS } from '../lists/goals.js';
import { QUIRKS } from '../lists/quirks.js';
import { SECRETS } from '../lists/secrets.js';
import { TEMPERAMENTS } from '../lists/temperaments.js';
import { VOICES } from '../lists/voices.js';
import { ANY_AGE, WORKS } from '../lists/works.js';
import { drawNames, type DrawnName, type WorldNaming } from '../names/draw-names.js';
import { type SeededDice, shuffled } from '../seeded-dice.js';
import { ageOf } from './age.js';
import { fitWorks } from './fit-works.js';
import { talkOf } from './talk.js';
import { type VoiceBounds, voiceBounds } from './voice-bounds.js';

/** What is settled of one resident before any model is asked. */
export interface CastRow extends DrawnName {
  /** Place among all residents of the world, from 0. */
  readonly index: number;
  readonly age: number;
  readonly work: string;
  readonly temperament: string;
  readonly quirk: string;
  readonly secret: string;
  readonly goal: string;
  readonly voice: VoiceBounds;
  /** How much this person talks, beside the others: what the posts are shared out by. */
  readonly talk: number;
}

/** A world's residents `from` to `to` (without it). */
export interface CastPart {
  readonly seed: number;
  readonly naming: WorldNaming;
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of a part of the cast. They depend on the seed, the naming and the place alone, so that another attempt gets
 * the same people. Among the first 1,000 residents no two have the same work and temperament, hence no two the same
 * temperament, voice and work; names, quirks, secrets and goals come again only when their lists are used up.
 */
export function castRows({ seed, naming, from, to }: CastPart, seeded: SeededDice): CastRow[] {
  const order = <T>(name: string, list: readonly T[]): T[] => shuffled(list, seeded('cast', seed, name));
  const works = order('works', WORKS);
  const temperaments = order('temperaments', TEMPERAMENTS);
  const voices = order('voices', VOICES);
  const quirks = order('quirks', QUIRKS);
  const secrets = order('secrets', SECRETS);
  const goals = order('goals', GOALS);
  const ageOffset = seeded('cast', seed, 'age')();
  const origins = fitWorks(to, {
    ageAt: (index) => ageOf(index, ageOffset, ANY_AGE),
    workAt: (index) => at(works, index),
  });
  const names = drawNames(naming, to, seed, seeded);
  return names.slice(from).map((name, place) => {
    const index = from + place;
    const origin = origins[index] ?? index;
    const work = at(works, origin);
    const round = Math.floor(origin / works.length);
    return {
      ...name,
      index,
      age: ageOf(index, ageOffset, work),
      work: work.text,
      // One step further in every round of the works, so that a work never meets the same temperament again.
      temperament: at(temperaments, origin + round * stepOf(works.length, temperaments.length)),
      quirk: at(quirks, index),
      secret: at(secrets, index),
      goal: at(goals, index),
      voice: voiceBounds(at(voices, index)),
      talk: talkOf(index, seed, seeded),
    };
  });
}

/** The step by which the second list must go on in each round of the first, for every pair of the two to come up. */
function stepOf(first: number, second: number): number {
  return (((1 - first) % second) + second) % second;
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
