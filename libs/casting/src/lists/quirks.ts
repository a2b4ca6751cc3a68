import { textLines } from '../text-lines.js';

/** Habits that others notice. */
export const QUIRKS = textLines(`
  counts steps, stairs and change under the breath
  never finishes a cup
  gives objects the names of people
  answers questions with a price
  arrives an hour early and pretends not to
  keeps every ticket and label
  speaks to machines politely
  eats the same lunch every day
  hums one tune when lying
  cannot pass a stray animal
  sleeps in the afternoon, whatever happens
  wears something borrowed at all times
  predicts the weather and is wrong
  quotes a teacher whom nobody else met
  never sits with the back to a door
  writes shopping lists for other people
  knocks on wood, on metal and on foreheads
  refuses to say goodbye
  repairs things that are not broken
  laughs a second too late
  remembers everybody's birthday but one
  carries a spare of everything
  walks in the middle of the road
  whispers good news and shouts bad news
  argues with notices on walls
  collects lids without jars
  always knows what time it is
  cannot throw away string
  smells books, bread and banknotes
  tells the same story with a new ending
  leaves the light on for nobody in particular
  folds paper while talking
  apologises to furniture
  never lends a pen
  tastes before asking what it is
  reads other people's newspapers over their shoulders
  cuts out advertisements
  keeps the windows open in any weather
  draws small maps to explain feelings
  thanks the driver, the door and the rain
  guesses people's trades by their shoes
  starts three things before breakfast
  calls everybody by their family name
  saves the best bite for last and forgets it
  blows out candles that others lit
  writes on the back of the hand
  hides sweets and finds them years later
  cannot hear a bell without looking up
`);
