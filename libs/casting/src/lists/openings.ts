import { textLines } from '../text-lines.js';

/** What a post begins with. */
export const OPENINGS = textLines(`
  an action in mid-course
  what somebody just said
  a number or a price
  an object, named bluntly
  a complaint
  something that did not happen
  a place and a sound
  half of a thought
  a verdict, explained afterwards
  a doubt about oneself
  a smell
  an order to somebody
  a correction of something said earlier
  the time of day
  the end of the story
  a small confession
  a refusal
  who was there
  a comparison that limps
  the weather in two words
  a rule that was broken
  what is missing
  a wrong guess
  what the hands were doing
`);
