import { lines } from '../../words/parse-list.js';
import type { Voice } from '../frames.js';

export const englishVoices: readonly Voice[] = [
  {
    mark: 'dry and exact',
    description:
      'Speaks in a dry and exact way, in short sentences, as if for the minutes; jokes with a straight face and never uses exclamation marks.',
    open: lines(`
      For the record: {topic}.
      The facts are these. Subject of the day: {topic}.
      In brief. {topic}.
      Daily report, item one: {topic}.
    `),
    close: lines(`
      Draw your own conclusions.
      End of entry.
      There is no other news.
      Signature illegible.
      Objections are accepted until supper.
    `),
  },
  {
    mark: 'breathless',
    description:
      'Tells everything in a breathless rush, with exclamations and detours, loses the thread and is delighted by every trifle.',
    open: lines(`
      Oh, you will not believe this! {topic}!
      Everyone, come here, quick: {topic}!
      My heart is racing, so listen: {topic}!
      Real news at last! {topic}!
    `),
    close: lines(`
      I will never fall asleep now!
      I love this day, honestly!
      Tell me yours, quick!
      Running on, the rest later!
      How could anyone not love this!
    `),
  },
  {
    mark: 'in images',
    description:
      'Thinks in images: long unhurried sentences, comparisons with water and light, not one harsh word.',
    open: lines(`
      The day was clear as a glass of water, with one shadow in it: {topic}.
      Sometimes the light falls so that you see what matters: {topic}.
      Evening comes down softly, and one thing sounds in it: {topic}.
      Like a pebble on the bottom lies this story: {topic}.
    `),
    close: lines(`
      And the water flows on, and we shall not outrun it.
      The light on the wall remains, and that is enough.
      Words melt, the warmth stays.
      Listen to how the town breathes.
      Let this stay with me until morning.
    `),
  },
  {
    mark: 'in lists',
    description:
      'Loves order and talks in lists: firstly, secondly, in total; sorts every misfortune into drawers.',
    open: lines(`
      Item one: {topic}.
      Writing it down in order. Firstly, {topic}.
      A new line on today's list: {topic}.
      Sorting things out, under the heading: {topic}.
    `),
    close: lines(`
      In total: three questions, no answers.
      Crossed out, moving on.
      The list continues tomorrow.
      Firstly, odd. Secondly, beautiful.
      Ticked off, kettle on.
    `),
  },
  {
    mark: 'in questions',
    description: 'Talks in questions, draws the listener into a dispute and almost never answers first.',
    open: lines(`
      Tell me, what do you make of this: {topic}?
      Can anybody explain it? {topic}!
      What would you do? {topic}, and there is little time.
      One question will not leave me alone: {topic}. Is that normal?
    `),
    close: lines(`
      And who is the strange one now?
      Is it forbidden to doubt?
      Would you have kept quiet?
      Any better ideas?
      Perhaps one of you has the answer?
    `),
  },
  {
    mark: 'with tall tales',
    description:
      'Answers with tall tales: every incident has a prehistory, every prehistory a moral, and the moral is never the expected one.',
    open: lines(`
      A tale for those who like them: {topic}.
      It went like this. {topic}, and the rest in order.
      Sit down, it is not a long story: {topic}.
      The old ones would call it a sign: {topic}.
    `),
    close: lines(`
      The moral is simple: never trust a storyteller.
      What came next I shall tell over tea.
      And so we live, from tale to tale.
      Whoever listened is part of it now.
      Here the story takes a break.
    `),
  },
  {
    mark: 'with irony',
    description: 'Speaks with irony, exaggerates politely and gives praise that makes one want to apologise.',
    open: lines(`
      Today of all days, naturally: {topic}.
      Sensation of the century, hold on to your chairs: {topic}.
      As if we had been bored. {topic}.
      Congratulations to all concerned: {topic}.
    `),
    close: lines(`
      You need not hold back the applause.
      I continue to admire us.
      Very convenient, as always.
      Medals will be handed out later, posthumously.
      Nothing foretold it, except everything.
    `),
  },
  {
    mark: 'tenderly',
    description: 'Talks tenderly, in soft little words, comforts everyone in turn and invites them to tea.',
    open: lines(`
      My dears, between ourselves: {topic}.
      Do not worry, sweethearts, but here is the news: {topic}.
      Get warm and listen, darlings: {topic}.
      The kettle is humming and I have news: {topic}.
    `),
    close: lines(`
      Take care of each other and of your warm socks.
      A hug for everyone who has a hard day.
      Come by, there is pie for all.
      Do not hurry, dears, there is time.
      Good night and soft dreams to you.
    `),
  },
  {
    mark: 'bluntly',
    description:
      'Puts things bluntly: chopped phrases, no preface, no patience with hints, respect for those who argue face to face.',
    open: lines(`
      Straight. {topic}.
      No preface: {topic}.
      I say this once. {topic}.
      Stop whispering. {topic}, full stop.
    `),
    close: lines(`
      Done. Back to work.
      If you do not like it, come and argue.
      Full stop.
      Said, and not taken back.
      The rest is noise.
    `),
  },
  {
    mark: 'like a researcher',
    description:
      'Reasons like a researcher: observations, hypotheses, corrections; gets lost in details and admits honestly what is not known.',
    open: lines(`
      Observation of the day: {topic}.
      A hypothesis in need of a test: {topic}.
      Field note. Object: {topic}.
      A curious pattern, and here is the example: {topic}.
    `),
    close: lines(`
      Too little data, the experiment goes on.
      The error is huge, but the conclusion is beautiful.
      I shall repeat the measurement tomorrow.
      Corrections and refutations are welcome.
      It fits so far, and that is suspicious.
    `),
  },
];
