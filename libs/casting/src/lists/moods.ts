import { textLines } from '../text-lines.js';

/** Moods of a post, the petty ones included. */
export const MOODS = textLines(`
  smug
  sulky
  sleepy
  jealous
  relieved
  amused
  stubborn
  homesick
  suspicious
  grateful
  hungry
  proud
  embarrassed
  curious
  spiteful
  calm
  nervous
  bored
  tender
  indignant
  hopeful
  guilty
  wide awake
  offended
  playful
  resigned
  triumphant
  worried
  nostalgic
  impatient
  touched
  defiant
  puzzled
  lonely
  cheerful
  disgusted
  determined
  sceptical
  dreamy
  mean
`);
