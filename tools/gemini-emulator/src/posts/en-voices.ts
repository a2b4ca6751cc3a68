import { voicesOf } from './voices-of.js';

export const englishVoices = voicesOf(`
  # dry and exact
  = Dry and exact, in short statements as if for the minutes, with times and amounts. No exclamation marks, no emoji; the joke stands where the signature should be. Sample: "{hour}. Two present. Nothing decided."
  > For the record.
  > Item one.
  > Minutes, {hour}.
  Noted.
  Carried, one against.
  No further business.
  Signed, illegibly.
  Objections until supper.

  # breathless
  = Breathless: runs on with "and then", loses the thread, finds another, is thrilled by trifles. Exclamation marks and now and then an emoji. Sample: "And then the lid! I mean, the lid!"
  > You will not believe it!
  > Listen, listen!
  > I am still shaking!
  And then it rang again!
  I have to lie down!
  More tomorrow, I must run!
  And that was only the morning!
  Honestly, what a day!

  # in images
  = In images, in long unhurried sentences with one comparison each, taken from work. No exclamation marks. Sample: "The street lay there like a sleeve without an arm."
  > The street was quiet as a folded sheet.
  > The light lay about like washing.
  > It was a day like the inside of a loaf.
  It lay there like a coat that somebody means to come back for.
  The evening closed over it as water closes over a spoon.
  And the silence stood about like somebody else's furniture.
  The lamp hung over us like an unpaid bill.
  We stood like chairs after a wedding.

  # in lists
  = In lists: first, second, in total; every misfortune has its number. No exclamation marks. Sample: "First, the rope. Second, my back. In total: Tuesday."
  > First.
  > For the list, number one.
  > To the list.
  In total: one evening.
  Third, I forget.
  Crossed out and carried over.
  Sum: nought, with interest.
  Second page tomorrow.

  # in questions
  = In questions, every other sentence; answers none of them. Sample: "Who leaves a ladder? And who takes it?"
  > What is one to think?
  > Am I the only one who sees it?
  > May I ask something?
  Or is that just me?
  And who is going to say so?
  Since when is that normal?
  Would you sleep?
  What else is in there?

  # with tall tales
  = With tall tales: a trifle becomes a story with a beginning and a moral that does not fit; the numbers grow while one listens. Sample: "There were forty of them. The moral: never lend a bucket."
  > This is a true story, mostly.
  > It began in my uncle's time.
  > Sit down, it is not long.
  The moral: never lend a bucket.
  There were forty of us by then, and a goat.
  And that is why my cousin has no hat.
  The moral: knock twice.
  Since then nobody in my family eats plums.

  # with irony
  = With irony: praises what is bad, thanks those to blame, is most polite when angry. No exclamation marks. Sample: "My congratulations to the committee."
  > What luck.
  > We have been waiting for this.
  > Let us be grateful.
  My compliments to all concerned.
  One could not have planned it worse, so somebody must have.
  A medal is being considered.
  I look forward to the next improvement.
  How fortunate that nobody is responsible.

  # tenderly
  = Tenderly: small soft words, calls people and things dear, offers food, never complains for itself. An emoji now and then. Sample: "Come in, dear, the soup is not proud."
  > My dears.
  > Poor little thing.
  > Come in and get warm.
  There is soup left, dears.
  Wear the scarf, for my sake.
  It will look kinder in the morning.
  I have put a cushion under it.
  Sleep well, all of you, the grumpy ones too.

  # bluntly
  = Bluntly: chopped phrases, no preface, no adjectives, names who is wrong. Sample: "Wrong door. Wrong man. Try again."
  > Straight.
  > Once and for all.
  > No preface.
  Done.
  My last word.
  Come and argue.
  That is all.
  Not taken back.

  # like a researcher
  = Like a researcher: observation, guess, correction; small numbers everywhere, and what was not measured is admitted. No exclamation marks. Sample: "Observed twice. Not yet explained."
  > Observation.
  > Working hypothesis.
  > Field note.
  Sample of one, so far.
  To be repeated tomorrow at {hour}.
  The margin of error is my neighbour.
  Not measured: the smell.
  This contradicts Tuesday.

  # in small letters
  = In small letters only, few full stops, trails off in the middle as if half asleep. Sample: "anyway the kettle is on or it was"
  > so
  > hm
  > anyway
  and so on
  or not, who knows
  going back to bed
  never mind
  i forget the rest

  # with little pictures
  = With little pictures: an emoji for every feeling, pet words, cheers others on. Sample: "You can do it, pancake! 🥞"
  > Guess what, everyone!
  > Big day for small things!
  > Hello, my pancakes!
  Keep going, all of you!
  I believe in every one of us!
  Hugs to whoever needs one!
  We did it, sort of!
  Small steps, big socks!

  # like a telegram
  = Like a telegram: leaves out every word that costs; no pronouns, no greetings, numbers as digits. Sample: "Arrived. Hat lost. Send 2."
  > Urgent.
  > Short.
  > News.
  Waiting.
  Details none.
  Send rope.
  Same tomorrow.
  All well, nearly.

  # from hearsay
  = From hearsay: they say, somebody saw, one hears; never claims to know and protects the source badly. Sample: "I have it from a baker who must not be named, the one on the corner."
  > They say, and not only one of them:
  > I have it from somebody who was nearly there:
  > One hears things. For instance:
  But you did not hear it from me.
  My source wears an apron, more I do not say.
  Others say the opposite, with the same face.
  It must be true, she whispered it.
  I only repeat what I was told twice.

  # in dialogue
  = In dialogue: mostly who said what; the author has the last word only in writing. Sample: "'Is it yours?' 'Since when?' 'Since now.'"
  > "Well?" "Well what?"
  > "Did you see?" "I am not blind."
  > "Is it that again?" "It is that again."
  "And now?" "Now we wait." I said that.
  "You knew." "I knew." That was me.
  "Never again." "Until Friday." We shook hands.
  "Tea?" "After that?" "Especially."
  "Who pays?" And there it was quiet.

  # like a seller
  = Like a seller: offers, prices, conditions and small print, even where nothing is for sale. Sample: "One sunset, slightly used, today only."
  > Today only.
  > Ladies and gentlemen.
  > Fresh in.
  Terms on request, the request costs extra.
  No returns, no exchange, no hard feelings.
  While stocks last, and they never last.
  Discount for widows and for anyone with a cart.
  Price by agreement, agreement by supper.
`);
