import { framesByKind } from './kinds.js';

export const englishTopics = framesByKind(`
  # complaint
  {it} {there}, for the third time
  The noise {there} and {it}
  # something found
  {it} under a bench {there}
  What lay {there}: {it}
  # question to everybody
  Whose is {it} {there}?
  {it}: keep or give back {there}?
  # overheard talk
  Two voices {there} about {it}
  What they say {there} about {it}
  # advert or swap
  {it}, to be swapped {there}
  Offered {there}: {it}
  # small triumph
  {it}, working again, {there}
  First prize {there}: {it}
  # warning
  {it} {there}: hands off
  Do not lean on {it} {there}
  # memory set off by an object
  {it} {there} and an older summer
  {it} from {place}, forty years later
  # report from work
  A shift {there} with {it}
  {it}, delivered {there}
  # food
  Soup {there} and {it}
  Breakfast {there} beside {it}
  # joke at own expense
  I and {it} {there}
  How I carried {it} away from {place}
  # weather and streets
  Fog {there}, {it} on the corner
  {it} after the rain {there}
  # apology that is none
  I am sorry about {it} {there}
  About {it} {there}, as promised
  # list
  Five things {there}, {it} among them
  In my bag {there}: {it}
  # rumour and its correction
  {it} {there}: what is true of it
  Nobody has sold {it} {there}
  # thanks to someone
  Thanks for {it} {there}
  Who mended {it} {there}
  # sleepless note
  {it} {there} at a quarter past three
  Light {there}, {it} in the window
  # argument continued
  Once more about {it} {there}
  {it} {there}: my answer
  # animal or child
  A cat {there} and {it}
  A child {there} with {it}
  # before and after
  {it} {there}, before and after
  {it} in paint, {there}
  # bet
  A bet {there} on {it}
  Odds on {it} {there}
  # price that changed
  What {it} costs {there} now
  {it} {there}, dearer again
  # visitor
  A visitor {there} with {it}
  My aunt, {there}, and {it}
  # how something is done
  How to clean {it} {there}
  {it}, taken apart {there}
`);

export const englishBriefs = framesByKind(`
  # complaint
  Somebody leaves {it} {there} and no office feels responsible.
  # something found
  {it} lies {there}; three people recognise it at once.
  # question to everybody
  The author does not know what to do with {it} and asks {there}.
  # overheard talk
  Two people who are not on speaking terms talk {there} about {it}.
  # advert or swap
  {it} is offered {there} for something that cannot be had.
  # small triumph
  After three failures {it} does what it should, {there}, with witnesses.
  # warning
  {it} {there} has hurt one finger already.
  # memory set off by an object
  {it} {there} looks like one from the author's childhood.
  # report from work
  A shift {there} is spent on {it} instead of the work.
  # food
  Something is cooked {there}, and {it} has to serve as a lid.
  # joke at own expense
  The author comes off badly {there} over {it}.
  # weather and streets
  The weather {there} changes everything but {it}.
  # apology that is none
  The author is asked {there} to apologise about {it}, and does, in a way.
  # list
  The author empties the pockets {there}: {it} comes last.
  # rumour and its correction
  It is said {there} that {it} was sold; it was only lent.
  # thanks to someone
  Somebody has left {it} {there}, mended, without a word.
  # sleepless note
  At a quarter past three a light is on {there}, and {it} stands in the window.
  # argument continued
  Yesterday's argument {there} about {it} is not over.
  # animal or child
  A cat has taken over {it} {there}.
  # before and after
  {it} is painted {there}, against advice.
  # bet
  They bet {there} on how long {it} will hold.
  # price that changed
  {it} costs more {there} than a week ago.
  # visitor
  A visitor comes {out} with {it} and does not leave.
  # how something is done
  The author shows {there} how {it} is cleaned.
`);

export const englishSays = framesByKind(`
  # complaint
  I wrote to the office in spring and have kept the receipt.
  The answer was that somebody is looking into it, by hand.
  They call it character; I call it a draught.
  My complaint is number four hundred and six, and they are at ninety.
  Next time I charge rent for it.
  It used to be worse, they tell me, as if that were a service.
  # something found
  No name on it, one scratch, somebody's initials scratched out.
  I asked three doors down, and three people said it was theirs.
  It was still warm, which I do not like to think about.
  I have put up a note; the note has been corrected twice.
  If it is yours, tell me what is wrong with the bottom.
  Finders keep for a week, that is the rule as I know it.
  # question to everybody
  Keep it, sell it, or give it back and be thanked for a year?
  Would you have knocked? I did not knock.
  Who here remembers what it is for?
  Is there a polite way to ask for it twice?
  And what would your mother have done?
  Serious answers only, please, the others I have already.
  # overheard talk
  "You said Thursday." "I said a Thursday."
  One of them whispered, and of course everyone stopped chewing.
  "Not in front of the bread," she said.
  He said he would think about it, so that is a no.
  They have not spoken since the wedding, and now this.
  I only heard the end, but the end was loud.
  # advert or swap
  I would take a ladder for it, or eight jars with lids.
  Slightly used, never loved, collect it yourself.
  The handle is loose, the rest holds out longer than we do.
  First come, first served, second come gets tea.
  No cheques, no cousins.
  I throw in the lid, which fits something else.
  # small triumph
  It took three evenings and one word I do not use.
  The man who said it could not be done has gone home early.
  I walked past his window twice with it.
  Nobody clapped, but somebody moved over on the bench.
  For once the screw that was left over was not mine.
  I have written the date under it, in pencil.
  # warning
  It has had one finger already, not mine.
  The second step is lower than it looks, and so is the third.
  If it hums, go outside; if it stops humming, run.
  The sign is gone, so I am the sign now.
  Children think it is a game until it answers.
  Use the other door this week.
  # memory set off by an object
  My grandmother had one, and nobody was allowed to touch it on Sundays.
  I was six, it was taller than I was, and it won.
  The same sound, the same lid, another kitchen.
  I had forgotten the name of the boy who broke ours. Now I have it again.
  We buried the last one under the pear tree, with honours.
  Funny what stays: not the face, the handle.
  # report from work
  Four done, two refused, one came back for the tip.
  Half the shift went into finding the form.
  My relief came late, with a reason and without a hat.
  By noon the book was full and the till was not.
  They want it by tomorrow; tomorrow was yesterday.
  The new one asks good questions, and asks them of the wall.
  # food
  It needed salt, everybody said so, after the second plate.
  The lid did not fit, so now we know what lids are for.
  Recipe on request; the request is refused.
  The burnt part is the best part, I have been told all my life.
  One onion for nine people, and nobody cried.
  I saved you the heel of the loaf and ate it.
  # joke at own expense
  I bowed to a coat on a hook. It was a very good coat.
  My shoes were on the wrong feet; it explains the whole afternoon.
  I waved back at somebody who was cleaning a window.
  They laughed, I laughed, I still do not know at what.
  I had been speaking into the wrong end for ten minutes.
  Let the record show that I fell with dignity.
  # weather and streets
  The gutters sing in two keys, and neither is ours.
  Half the street is out with brooms and opinions.
  You could hang washing on this light.
  Puddles to the ankle, and somebody is selling boats for them.
  The dog will not go out and I am with the dog.
  By evening the fog had put everything away.
  # apology that is none
  I am sorry that you were standing there.
  I did say sorry, in my own language.
  It will not happen again, because there is only one of it.
  I take back the second word; the first stays.
  If I had known whose it was, I would have done it more quietly.
  We shook hands. His was cold.
  # list
  One candle end, two keys for no door, a receipt from before the flood.
  Number four is a secret and number five is bread.
  Crossed out: socks, pride, the thing on Thursday.
  Three of them I need, the others need me.
  Nothing on it begins with the letter I was looking for.
  Item six has been item six since winter.
  # rumour and its correction
  It was lent, not sold, and to an aunt, not to an office.
  Half of it is true, and that half is boring.
  The man who started it has now heard it from somebody else.
  No, there was no ambulance; that was the milk.
  I was there, and what I saw was somebody tying a shoe.
  By Friday it will be about somebody's wife again.
  # thanks to someone
  You did not have to, and you did not leave a name, so I know who it was.
  I have put a jar on your step; the lid goes to the left.
  It closes now. Eleven years it did not close.
  I shall say nothing more, you would only be embarrassed.
  The knot gave you away.
  My mother would have sent a cake; you know what I can cook.
  # sleepless note
  Somebody upstairs is walking about in one shoe.
  I have counted the roof tiles, and there is one too many.
  At this hour even the kettle whispers.
  Three windows are lit and I know two of the reasons.
  Tomorrow I shall deny having thought of it.
  The bread van is late, or I am early.
  # argument continued
  You brought your brother, I brought the measurements.
  I have slept on it, and I am still right.
  The word was "borrowed", and I have a witness with a stammer.
  We agree on the width. It is the principle that is too long.
  He says it is about respect; it is about eight inches.
  I shall answer when you have found your other glove.
  # animal or child
  The cat has decided, and there is no office above the cat.
  She asked whether it had a mother. I said I would find out.
  It was fed by five families, each of which calls it something else.
  He counted to a hundred and left out the sixties.
  It sits there and looks like a landlord.
  We have been told to be quiet, by someone of four.
  # before and after
  Before: green, crooked, ours. After: straight.
  Nobody will admit to missing the old colour.
  It looks smaller now, like a person after a haircut.
  Two coats of paint, and underneath the same old number.
  I kept a splinter, as one does.
  The part that I did not touch is the part that they praise.
  # bet
  Loser carries water for a week, both buckets.
  I have never won anything but this I might.
  He bet his hat, and it is a good hat.
  The stakes are in the flour tin, so do not bake.
  It holds until Sunday, or I eat at your sister's.
  Nobody would hold the money, so the baby holds it.
  # price that changed
  He blames the road; the road is where it always was.
  For that money I would like it to say good morning.
  I paid, I counted the change, I counted it again outside.
  The scale has been moved to where one cannot see it.
  Yesterday's price is still on the wall, in case one wants to cry.
  We shall do without, as every year, until Tuesday.
  # visitor
  He has hung up his coat on my nail.
  She eats little, but asks what everything cost.
  It was to be one night, and that was two Mondays ago.
  He brought his own spoon. That should have told me.
  I have shown everything there is to see, including the boiler.
  When asked about the journey home, there is a cough.
  # how something is done
  Cold water first, then patience, then the brush nobody likes.
  Turn it to the left until it complains, then a little more.
  Never with vinegar, whatever my brother-in-law writes.
  The trick is to look away at the right moment.
  Put the screws in a saucer, in the order of their sins.
  It takes as long as one song, sung slowly.
`);
