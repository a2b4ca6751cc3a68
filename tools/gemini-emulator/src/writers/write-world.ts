import { foreignLanguage } from '../prompt/language.js';
import { capitalise } from '../words/russian-grammar.js';
import type { Writing } from './writing.js';

/** A WorldDescription round the words of the idea. */
export function writeWorld(writing: Writing): object {
  const { brief, vocabulary, dice, write, frames, words } = writing;
  const { language, genre } = vocabulary;
  const from = frames.world;
  const listOf = (length: number, one: () => string): string[] => Array.from({ length }, one);
  const paragraphs = [write(from.origin), write(from.daily), write(from.power), write(from.tension)];
  return {
    name: vocabulary.worldName,
    user_preferences: preferences(writing),
    description_short: `${write(from.shortFirst)} ${write(from.shortLast)}`,
    description: paragraphs.slice(0, 3 + dice.int(2)).join('\n\n'),
    theme: theme(writing),
    technology_level: genre.technology[language],
    social_structure: `${write(from.social)} ${write(from.power)}`,
    culture: `${write(from.culture)} ${write(from.culture)}`,
    geography: write(from.geography),
    visual_style: genre.look[language],
    history: write(from.history),
    common_activities: listOf(10 + dice.int(4), () => capitalise(words.doing()[language])),
    typical_stories: listOf(8 + dice.int(5), () => write(from.stories)),
    naming: {
      culture: language === 'ru' ? 'russian' : 'mixed',
      fashion: write(from.tongues),
      people: [],
    },
    additional_details: {
      climate: write(from.climate),
      resources: write(from.resources),
      conflicts: write(from.conflicts),
      traditions: write(from.traditions),
      technology: genre.technology[language],
      magic_system: genre.magic[language],
      time_period: write(from.periods),
      language: write(from.tongues),
      custom_details: [
        brief.idea === '' ? write(from.details) : vocabulary.quote,
        ...listOf(3, () => write(from.details)),
      ],
    },
  };
}

/** The idea's own phrases first, then what the world is about beneath them. */
function theme({ vocabulary, write, frames }: Writing): string {
  const own = vocabulary.phrases.slice(0, 3);
  return capitalise([...own, inlineTheme(write(frames.world.themes))].join(', '));
}

function inlineTheme(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The texts are in English when the idea is in a language that the emulator does not write; it says so. */
function preferences({ brief, vocabulary }: Writing): object {
  const foreign = brief.language === 'en' ? foreignLanguage(brief.idea) : null;
  return {
    language: vocabulary.language === 'ru' ? 'Russian' : 'English',
    other_preferences:
      foreign === null
        ? []
        : [`The idea is written in ${foreign}; this emulator writes only English and Russian.`],
  };
}
