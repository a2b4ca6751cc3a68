import { textLines } from '../text-lines.js';

/** What kind of thing a post is. */
export const POST_FORMATS = textLines(`
  complaint
  something found
  question to everybody
  overheard talk
  advert or swap
  small triumph
  warning
  memory set off by an object
  report from work
  food
  joke at own expense
  weather and streets
  apology that is none
  list
  rumour and its correction
  thanks to someone
  sleepless note
  argument continued
  animal or child
  before and after
  bet
  price that changed
  visitor
  how something is done
`);
