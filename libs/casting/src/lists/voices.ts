import { LENGTHS, type LengthBucket } from '../posts/length-buckets.js';

/** A way of writing: in words for a model, and in bounds for code. */
export interface VoiceSketch {
  /** What the voice is called wherever it is told again. */
  readonly name: string;
  readonly manner: string;
  /** The lengths of this voice's posts, the usual ones more than once. */
  readonly lengths: readonly LengthBucket[];
  /** The share of posts with emoji. */
  readonly emojiRate: number;
  readonly mostEmoji: number;
  readonly mostExclamations: number;
  readonly mostHashtags: number;
  readonly lowerCase: boolean;
}

const { fragment, line, short, medium, long } = LENGTHS;
const PLAIN = {
  emojiRate: 0,
  mostEmoji: 0,
  mostExclamations: 0,
  mostHashtags: 2,
  lowerCase: false,
} as const;

export const VOICES: readonly VoiceSketch[] = [
  {
    ...PLAIN,
    name: 'dry and exact',
    manner: 'short statements as if for the minutes, with times and amounts; jokes with a straight face',
    lengths: [line, short, short, medium],
  },
  {
    ...PLAIN,
    name: 'breathless',
    manner: 'runs on with "and then" and detours, loses the thread, is delighted or outraged by trifles',
    lengths: [short, medium, medium, long],
    emojiRate: 0.3,
    mostEmoji: 2,
    mostExclamations: 4,
    mostHashtags: 3,
  },
  {
    ...PLAIN,
    name: 'in images',
    manner: 'long unhurried sentences with one comparison each, drawn from work and never from poetry',
    lengths: [short, medium, medium, long],
    mostHashtags: 1,
  },
  {
    ...PLAIN,
    name: 'in lists',
    manner: 'counts: first, second, in total; sorts misfortunes by size; no sentence without its number',
    lengths: [short, medium, medium, long],
  },
  {
    ...PLAIN,
    name: 'in questions',
    manner: 'every other sentence is a question; answers none of them; addresses nobody in particular',
    lengths: [line, short, short, medium],
    mostExclamations: 1,
  },
  {
    ...PLAIN,
    name: 'with tall tales',
    manner: 'tells a trifle as a story with a beginning and a moral that does not fit; exaggerates numbers',
    lengths: [short, medium, long, long],
    mostExclamations: 1,
    mostHashtags: 1,
  },
  {
    ...PLAIN,
    name: 'with irony',
    manner: 'praises what is bad, thanks those to blame, is most polite when angry',
    lengths: [line, short, short, medium],
  },
  {
    ...PLAIN,
    name: 'tenderly',
    manner: 'small soft words, calls people and things dear, offers food, never complains for itself',
    lengths: [line, short, medium, medium],
    emojiRate: 0.4,
    mostEmoji: 2,
    mostExclamations: 1,
  },
  {
    ...PLAIN,
    name: 'bluntly',
    manner: 'chopped phrases without preface or hedge; names who is wrong; no adjectives',
    lengths: [fragment, line, line, short],
    mostHashtags: 1,
  },
  {
    ...PLAIN,
    name: 'like a researcher',
    manner: 'observation, guess, correction; admits what was not measured; small numbers everywhere',
    lengths: [short, medium, medium, long],
  },
  {
    ...PLAIN,
    name: 'in small letters',
    manner: 'no capital letters, few full stops, trails off in the middle, as if half asleep',
    lengths: [fragment, line, line, short],
    emojiRate: 0.15,
    mostEmoji: 1,
    mostHashtags: 1,
    lowerCase: true,
  },
  {
    ...PLAIN,
    name: 'with little pictures',
    manner: 'an emoji for every feeling, pet words, cheers others on, writes the way one waves',
    lengths: [line, short, short, medium],
    emojiRate: 0.8,
    mostEmoji: 3,
    mostExclamations: 3,
    mostHashtags: 3,
  },
  {
    ...PLAIN,
    name: 'like a telegram',
    manner: 'leaves out every word that is not paid for; no pronouns, no greetings; numbers as digits',
    lengths: [fragment, fragment, line, short],
    mostHashtags: 1,
  },
  {
    ...PLAIN,
    name: 'from hearsay',
    manner: 'they say, somebody saw, one hears; never claims to know; protects the source badly',
    lengths: [short, short, medium, long],
    mostExclamations: 1,
  },
  {
    ...PLAIN,
    name: 'in dialogue',
    manner: 'mostly who said what, with dashes; the author gets the last word only in writing',
    lengths: [short, medium, medium, long],
    mostExclamations: 2,
    mostHashtags: 1,
  },
  {
    ...PLAIN,
    name: 'like a seller',
    manner: 'offers, prices, conditions and small print, even where nothing is for sale',
    lengths: [line, short, short, medium],
    emojiRate: 0.2,
    mostEmoji: 1,
    mostExclamations: 2,
    mostHashtags: 3,
  },
];
