import { textLines } from '../text-lines.js';

/** One thing each that can be got or missed this month. */
export const GOALS = textLines(`
  get a permit before the office moves
  win back a regular customer
  be forgiven by a sister or brother
  sell one large thing that takes up the whole room
  pass a test at the third attempt
  keep a place by the window
  find out who has been moving the markers
  be asked to the wedding
  finish a repair that was promised in spring
  get a licence that a rival already has
  have a name taken off a list
  pay back a debt before the lender asks
  be chosen to open the festival
  find a new home for an animal
  persuade a parent to see a doctor
  get an apology in writing
  keep the bakery, the stop or the bench where it is
  learn to swim, to dance or to read before anyone notices
  hire somebody better and not be replaced by them
  get one picture into the exhibition
  prove that an old measurement was right
  make a visitor leave without offence
  have a wall taken down
  keep a wall standing
  be let in on the second shift
  marry off a nephew
  beat one neighbour at one game
  get the broken bell to ring again
  hand over the keys and stop worrying
  buy back something that was sold in need
  hide a surprise for three more weeks
  get the pipes done before the cold
  have a story printed under the real name
  be paid for last year
  teach the apprentice one thing without shouting
  find the owner of a found purse
  grow one thing that is worth showing
  stay out of a quarrel between friends
  get a seat on the next transport out
  not need the seat on the next transport out
  bring two people to one table
  keep a promise made to somebody who has died
  get through the inspection
  lose the bet gracefully, or win it
  taste a dish that is cooked once a year
  have the night shift moved
  be believed just once
  find out what the new neighbour does
`);
