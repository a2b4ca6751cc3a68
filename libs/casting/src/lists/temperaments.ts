import { textLines } from '../text-lines.js';

/** What a person is like to live next to. */
export const TEMPERAMENTS = textLines(`
  blunt
  anxious and exact
  a cheerful liar
  slow to forgive
  generous, then resentful
  dry and watchful
  easily thrilled
  proud of a small thing
  tired but tender
  restless
  pedantic
  superstitious
  a good-natured gossip
  shy until insulted
  thrifty to the point of comedy
  a flatterer
  stubborn in trifles and soft in great things
  a peacemaker who sulks
  jealous of attention
  sentimental about objects
  contrary on principle
  conscientious and always late
  merry in the morning and gloomy at night
  vain about good health
  patient with animals only
`);
