import type { Slots } from '../frames/slots.js';
import type { Dice } from '../random/dice.js';
import { createBag } from '../random/bag.js';
import type { Language } from '../prompt/language.js';
import { times } from '../words/moods.js';
import type { Place } from '../words/place.js';
import type { Thing } from '../words/thing.js';
import type { PostLanguage } from './post-language.js';

/** The words of one post: the same thing, place, hour and price in each of its sentences. */
export function postSlots(
  { it, there }: { readonly it: Thing; readonly there: Place },
  from: PostLanguage,
  language: Language,
  dice: Dice,
): Slots {
  const hour = `${5 + dice.int(19)}:${String(dice.int(60)).padStart(2, '0')}`;
  const sum = 5 + dice.int(16);
  const neighbour = createBag(dice, from.neighbours);
  return {
    it: () => it.name,
    itAcc: () => it.accusative,
    theIt: () => it.name.replace(/^(?:an?|some) /, 'the '),
    noun: () => it.tag,
    nounAcc: () => it.tagAccusative,
    there: () => there.in,
    place: () => there.name,
    out: () => there.out,
    when: () => dice.pick(times)[language],
    hour: () => hour,
    price: () => (language === 'ru' ? `${sum} монет` : `${sum} coins`),
    neighbour,
    smell: createBag(dice, from.smells),
    sound: createBag(dice, from.sounds),
  };
}
