import { textLines } from '../text-lines.js';

/** Seeds of what would change how the neighbours treat a person. */
export const SECRETS = textLines(`
  took the blame for something and was paid for it
  let somebody else take the blame
  cannot read as well as everyone thinks
  wrote the anonymous letter that people still quote
  keeps a thing that was reported stolen
  is married to somebody who lives elsewhere
  has not done the work for a year and still draws the pay
  owns the house and pretends to rent it
  saw what happened that night and said nothing
  lives under the name of a dead friend
  is afraid of the very thing the trade is about
  spent the money that a whole street had collected
  has a child nobody knows of
  failed the examination that the position requires
  visits an enemy once a month
  sells the same thing under two names
  is going blind in one eye
  won a large sum and told nobody
  owes a favour to somebody dangerous
  made up the hero of the family
  reports on the neighbours to an office
  broke the thing that everybody believes the storm broke
  has packed and unpacked the same bag every night for weeks
  pays for silence about a photograph
  is the author of a hated song
  forged one signature, for a good reason
  was never in the place the stories are about
  feeds somebody who is supposed to be gone
  has been ill for longer than anyone knows
  sold a friend's idea
  dislikes the person everyone thinks a best friend
  answers letters in the name of a late relative
  lost a borrowed thing and replaced it with a copy
  knows that a local wonder is a fake
  turned down an offer that would have helped everybody
  has two apartments and two sets of friends
  caused the quarrel that split two families
  keeps a diary about the people of one window
  let an animal out on purpose
  is years older than stated
  was dismissed and calls it a sabbatical
  waters down what is sold and sleeps well
  has learned the rival's language to listen in
  buried something under the new floor
  is in love with the wrong side of a feud
  passed an inspection with a bribe of jam
  never sent the money that was to be sent home
  hears every word through the wall and has acted on it
`);
