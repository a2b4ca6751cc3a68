import { framesByKind } from './kinds.js';

export const englishOpenings = framesByKind(`
  # an action in mid-course
  Carrying {it} up the stairs {there}, third time today.
  Half under a table {there}, looking for {it}.
  Wrapping {it} in newspaper {there} while they argue.
  Still scraping the label off {it} {there}, it goes on for ever.
  With one arm in the drain {there}, feeling for {it}.
  # what somebody just said
  "That is not yours," says {neighbour}, and means {it}.
  "You again," they said {there}, and looked at {it}.
  "It was here a minute ago," everybody {there} says about {it}.
  "Put it down," {neighbour} said {there}, and I put down {it}.
  "Not today," said the man {there}, about {it}.
  # a number or a price
  {price} for {it}, {there}, cash only.
  Eleven people {there}, and one of them holds {it}.
  {price}. Last month {it} cost half of that {there}.
  Forty-two steps {there}, and on every landing somebody asks about {it}.
  Half price {there}, so naturally they hide {it}.
  # an object, named bluntly
  {it}. On my doorstep, {there}.
  {it}, with a dent, {there}.
  {it} {there}, and nobody touches it.
  One {noun}, {there}, upside down.
  {there}: {it}. Nothing else worth a word.
  # a complaint
  Somebody has left {it} {there} again.
  I have had enough of {it} {there}.
  Every week {there} the same business with {it}.
  My back hurts, and {it} {there} is to blame.
  Nobody {there} ever puts {it} back.
  # something that did not happen
  Nobody came for {it} today, and I sat {there} until dark.
  The post did not come; {it} did, {there}.
  They never opened {there}, so {it} stayed outside.
  I did not buy {it} {there}, whatever you have heard.
  There was no meeting {there} after all, only {it} on the table.
  # a place and a sound
  {sound} {there}, and in the middle of it {it}.
  {there}, {hour}: {sound}. And {it}, of course.
  You hear {sound} first, then you get {out} and see {it}.
  {sound}: that is how it began {there}, before {it}.
  Behind the wall {there} {sound}, and on this side {it}.
  # half of a thought
  If {it} were mine, it would not stand {there}.
  Which is exactly why {it} should never have been {there}.
  Or perhaps {it} was {there} all along.
  As if {it} could walk there by itself, {there}.
  Not that anyone needs {it} {there}, but still.
  # a verdict, explained afterwards
  Worst idea of the month: {it} {there}.
  Best thing {there}, and I can prove it: {it}.
  {it} was a mistake, and {there} they know it.
  Overrated: {it} {there}.
  Well done, whoever hung {it} {there}.
  # a doubt about oneself
  Maybe I am the one who left {it} {there}.
  I no longer know why I keep {it} {there}.
  Was it me who moved {it}? I was {there}, after all.
  I keep forgetting whether {it} was here before me {there}.
  Did I really lend {it} to somebody {there}?
  # a smell
  It smells of {smell} {there}, and {it} has taken on the smell.
  Follow the smell of {smell} {out} and you find {it}.
  Smell of {smell} on my sleeves, because of {it} {there}.
  Lamp oil, damp, and then {it}: that is the smell {there}.
  My coat smells of {smell} since I carried {it} {out}.
  # an order to somebody
  Leave {it} alone, whoever you are, {there}.
  Whoever has {it}: bring it back {out} by supper.
  Stop sitting on {it} {there}.
  Somebody go {out} and look after {it}.
  Do not paint {it} {there} before I have seen it.
  # a correction of something said earlier
  I wrote that {it} was gone. It is {there}.
  Not two of them, as I said, only one: {it} {there}.
  Correction, with apologies to all {there}: {it} is real.
  I take it back: {it} {there} was never mine.
  Yesterday I called {it} ugly. {there} they heard.
  # the time of day
  {hour}, {there}, and {it} is still where it was.
  {hour}. Too early for anybody {there}, not for {it}.
  It was {hour} by the clock {there} when {it} came up.
  Twenty to six {there}, and {it} has been through three hands.
  By {hour} everyone {there} had touched {it}.
  # the end of the story
  In the end {it} stayed {there}.
  So {it} is back {there}, and we are back where we were.
  That was the last of {it} {there}.
  Case closed {there}: {it} is under the stairs.
  They shook hands {there}, over {it}, and that was that.
  # a small confession
  I have not returned {it}; it lies {there}.
  I told {neighbour} that {it} was broken, and it is not.
  It was me who put {it} {there}.
  I have been hiding {it} {there} since spring.
  I laughed at {it} {there}, aloud, and somebody saw.
  # a refusal
  No, I do not sell {it}, and do not ask {there} either.
  I am not going {out} again without {it}.
  I will not discuss {it} {there} before breakfast.
  I am done with {it}, tell them {there}.
  Nobody gets me to lift {it} {there} again.
  # who was there
  {neighbour}, {neighbour}, I, and {it}, all {there}.
  Present {there}: everybody but the owner of {it}.
  Only {neighbour} was {there}, asleep beside {it}.
  Three generations of one family {there}, all pulling at {it}.
  {neighbour} came {out} first, then the rest, then {it}.
  # a comparison that limps
  {it} is like a cousin {there}: nobody invited it and it stays.
  Owning {it} is like owning rain, ask anyone {there}.
  {there} they guard {it} as others guard soup.
  As useful as a wet match, {it}, but {there} they love it.
  Like a tooth that is not yours: {it} {there}.
  # the weather in two words
  Wet again {there}, and {it} is wetter.
  No wind {there}; even {it} does not move.
  First frost {there}, and {it} is stuck to the step.
  Fog, thick, and {there} you find {it} with your knee.
  Sun, finally. {there} they have put {it} out to dry.
  # a rule that was broken
  Nothing may be left {there} after dark, and {it} was.
  One person at a time {there}, says the notice; we were six, with {it}.
  No bargaining {there} before eight. At {hour} they were bargaining over {it}.
  The notice {there} says no wheels, no dogs, no {noun}.
  No running {there}; I ran, with {it}.
  # what is missing
  First two spoons, then a lid, now {it}: things go missing {there}.
  There is a clean square in the dust {there} where {it} used to be.
  {it} is gone from {place}, hook and all.
  Count again: without {it} it is only eleven things {there}.
  The shelf {there} looks wrong, and it took me a day to miss {it}.
  # a wrong guess
  I took it for a present, and it was {it}, {there}.
  From behind I thought it was a dog {there}. It was {it}.
  I had bet on a letter. {it} came, {there}.
  My guess was mice. It was {it}, {there}.
  Everyone bet on the goat; it was {it}, {there}.
  # what the hands were doing
  I was peeling onions {there} when {it} came through the door.
  Both hands in soap, and of course that is when {it} turns up {there}.
  I was counting change {there} and looked up: {it}.
  Darning, as one does, when they carried {it} past {there}.
  With flour to the elbows I signed for {it} {there}.
`);
