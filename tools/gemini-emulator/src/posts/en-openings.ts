import { framesByKind } from './kinds.js';

export const englishOpenings = framesByKind(`
  # an action in mid-course
  Carrying {it} up the stairs {there}, third time today.
  Half under a table {there}, looking for {it}.
  Wrapping {it} in newspaper {there} while they argue.
  # what somebody just said
  "That is not yours," says {neighbour}, and means {it}.
  "You again," they said {there}, and looked at {it}.
  "It was here a minute ago," everybody {there} says about {it}.
  # a number or a price
  {price} for {it}, {there}, cash only.
  Eleven people {there}, and one of them holds {it}.
  {price}. Last month {it} cost half of that {there}.
  # an object, named bluntly
  {it}. On my doorstep, {there}.
  {it}, with a dent, {there}.
  {it} {there}, and nobody touches it.
  # a complaint
  Somebody has left {it} {there} again.
  I have had enough of {it} {there}.
  Every week {there} the same business with {it}.
  # something that did not happen
  Nobody came for {it} today, and I sat {there} until dark.
  The post did not come; {it} did, {there}.
  They never opened {there}, so {it} stayed outside.
  # a place and a sound
  {sound} {there}, and in the middle of it {it}.
  {there}, {hour}: {sound}. And {it}, of course.
  You hear {sound} first, then you get {out} and see {it}.
  # half of a thought
  If {it} were mine, it would not stand {there}.
  Which is exactly why {it} should never have been {there}.
  Or perhaps {it} was {there} all along.
  # a verdict, explained afterwards
  Worst idea of the month: {it} {there}.
  Best thing {there}, and I can prove it: {it}.
  {it} was a mistake, and {there} they know it.
  # a doubt about oneself
  Maybe I am the one who left {it} {there}.
  I no longer know why I keep {it} {there}.
  Was it me who moved {it}? I was {there}, after all.
  # a smell
  It smells of {smell} {there}, and {it} has taken on the smell.
  Follow the smell of {smell} {out} and you find {it}.
  Smell of {smell} on my sleeves, because of {it} {there}.
  # an order to somebody
  Leave {it} alone, whoever you are, {there}.
  Whoever has {it}: bring it back {out} by supper.
  Stop sitting on {it} {there}.
  # a correction of something said earlier
  I wrote that {it} was gone. It is {there}.
  Not two of them, as I said, only one: {it} {there}.
  Correction, with apologies to all {there}: {it} is real.
  # the time of day
  {hour}, {there}, and {it} is still where it was.
  {hour}. Too early for anybody {there}, not for {it}.
  It was {hour} by the clock {there} when {it} came up.
  # the end of the story
  In the end {it} stayed {there}.
  So {it} is back {there}, and we are back where we were.
  That was the last of {it} {there}.
  # a small confession
  I have not returned {it}; it lies {there}.
  I told {neighbour} that {it} was broken, and it is not.
  It was me who put {it} {there}.
  # a refusal
  No, I do not sell {it}, and do not ask {there} either.
  I am not going {out} again without {it}.
  I will not discuss {it} {there} before breakfast.
  # who was there
  {neighbour}, {neighbour}, I, and {it}, all {there}.
  Present {there}: everybody but the owner of {it}.
  Only {neighbour} was {there}, asleep beside {it}.
  # a comparison that limps
  {it} is like a cousin {there}: nobody invited it and it stays.
  Owning {it} is like owning rain, ask anyone {there}.
  {there} they guard {it} as others guard soup.
  # the weather in two words
  Wet again {there}, and {it} is wetter.
  No wind {there}; even {it} does not move.
  First frost {there}, and {it} is stuck to the step.
  # a rule that was broken
  Nothing may be left {there} after dark, and {it} was.
  One person at a time {there}, says the notice; we were six, with {it}.
  No bargaining {there} before eight. At {hour} they were bargaining over {it}.
  # what is missing
  First two spoons, then a lid, now {it}: things go missing {there}.
  There is a clean square in the dust {there} where {it} used to be.
  {it} is gone from {place}, hook and all.
  # a wrong guess
  I took it for a present, and it was {it}, {there}.
  From behind I thought it was a dog {there}. It was {it}.
  I had bet on a letter. {it} came, {there}.
  # what the hands were doing
  I was peeling onions {there} when {it} came through the door.
  Both hands in soap, and of course that is when {it} turns up {there}.
  I was counting change {there} and looked up: {it}.
`);
