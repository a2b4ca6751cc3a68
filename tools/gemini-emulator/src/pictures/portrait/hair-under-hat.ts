import type { HairStyle, Person } from './person.js';

const COVERED_BY_HAT = new Set(['beanie', 'brim', 'cap', 'top', 'helmet', 'headscarf', 'hood', 'wizard']);

/** The style that still shows when a hat is worn: nothing that would stand up through it. */
export function styleUnderHat(person: Person): HairStyle {
  if (!COVERED_BY_HAT.has(person.hat)) return person.hairStyle;
  const flat: Partial<Record<HairStyle, HairStyle>> = {
    afro: 'curls',
    mohawk: 'buzz',
    bun: 'slick',
    messy: 'short',
    dreads: 'dreads',
  };
  return flat[person.hairStyle] ?? person.hairStyle;
}
