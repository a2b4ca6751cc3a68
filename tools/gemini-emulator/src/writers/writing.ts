import { createWrite, type Write } from '../frames/fill.js';
import { framesOf, type FrameSet } from '../frames/frames-of.js';
import { createWordSource, type WordSource } from '../frames/slots.js';
import type { Brief } from '../prompt/brief.js';
import { readIdea } from '../prompt/read-idea.js';
import { createDice, type Dice } from '../random/dice.js';
import { createVocabulary, type Vocabulary } from '../words/vocabulary.js';
import { worldName } from './world-name.js';

/** Everything that a writer writes with. */
export interface Writing {
  readonly brief: Brief;
  readonly seed: number;
  readonly dice: Dice;
  readonly vocabulary: Vocabulary;
  readonly words: WordSource;
  readonly frames: FrameSet;
  readonly write: Write;
}

/** Reads a brief into words and frames. `key` names the request: other keys give other texts. */
export function createWriting(brief: Brief, seed: number, key: string): Writing {
  const dice = createDice('writing', seed, key);
  const vocabulary = vocabularyOf(brief, seed);
  const words = createWordSource(vocabulary, dice);
  return {
    brief,
    seed,
    dice,
    vocabulary,
    words,
    frames: framesOf(brief.language),
    write: createWrite(words.slots, dice),
  };
}

function vocabularyOf(brief: Brief, seed: number): Vocabulary {
  const { language } = brief;
  const known = brief.world.get('name') ?? '';
  if (known !== '') {
    const theme = brief.world.get('theme') ?? '';
    const phrases = themePhrases(theme);
    return createVocabulary({
      seed,
      language,
      worldName: known,
      // The theme is the idea's own words; the invented name may sound like any genre.
      texts: [theme, brief.worldText.replace(known, '')],
      quote: phrases[0] ?? known,
      phrases,
    });
  }
  const source = brief.idea === '' ? brief.text.slice(-400) : brief.idea;
  const idea = readIdea(source, language);
  const name = worldName(idea.phrases, language, createDice('name', seed, source));
  return createVocabulary({
    seed,
    language,
    worldName: name,
    texts: [source],
    quote: idea.quote,
    phrases: idea.phrases,
  });
}

/** The themes of a world are listed with commas. */
function themePhrases(theme: string): string[] {
  return theme
    .toLowerCase()
    .split(/[,;.\n]+/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.length > 2 && phrase.length < 60);
}
