import { createBag } from '../random/bag.js';
import type { Dice } from '../random/dice.js';
import { thingAdjectives } from '../words/adjectives.js';
import { times } from '../words/moods.js';
import type { Pair } from '../words/parse-list.js';
import { interests, traits } from '../words/people.js';
import type { Place } from '../words/place.js';
import { factions } from '../words/society.js';
import { composeThing, type Thing } from '../words/thing.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** What stands in the braces of a frame; every call of one slot gives the next word, without repetition. */
export type Slots = Readonly<Record<string, () => string>>;

/** Where the words of the slots come from, for writers that need the thing itself and not its name. */
export interface WordSource {
  readonly slots: Slots;
  place(): Place;
  thing(): Thing;
  interest(): Pair;
  trait(): Pair;
  doing(): Pair;
}

export function createWordSource(vocabulary: Vocabulary, dice: Dice): WordSource {
  const { language } = vocabulary;
  const place = createBag(dice, vocabulary.places);
  const noun = createBag(dice, vocabulary.thingNouns);
  const quality = createBag(dice, thingAdjectives);
  const thing = (): Thing => composeThing(quality(), noun(), language);
  const words = {
    interest: createBag(dice, interests),
    trait: createBag(dice, traits),
    doing: createBag(dice, vocabulary.doings),
    when: createBag(dice, times),
    faction: createBag(dice, factions),
    motif: createBag(dice, vocabulary.motifs),
  };
  const phrase = createBag(dice, vocabulary.phrases);
  return {
    place,
    thing,
    interest: words.interest,
    trait: words.trait,
    doing: words.doing,
    slots: {
      world: () => vocabulary.worldName,
      quote: () => vocabulary.quote,
      phrase,
      motif: () => words.motif()[language],
      place: () => place().name,
      placeAcc: () => place().accusative,
      in: () => place().in,
      of: () => place().of,
      out: () => place().out,
      thing: () => thing().name,
      thingAcc: () => thing().accusative,
      do: () => words.doing()[language],
      interest: () => words.interest()[language],
      trait: () => words.trait()[language],
      when: () => words.when()[language],
      faction: () => words.faction()[language],
    },
  };
}
