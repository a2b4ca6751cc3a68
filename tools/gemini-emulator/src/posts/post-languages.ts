import type { Language } from '../prompt/language.js';
import { englishBriefs, englishSays, englishTopics } from './en-formats.js';
import { englishFormatLabels, englishMoodLabels } from './en-labels.js';
import { englishOpenings } from './en-openings.js';
import * as english from './en-pools.js';
import { englishVoices } from './en-voices.js';
import type { PostLanguage } from './post-language.js';
import { russianBriefs, russianSays, russianTopics } from './ru-formats.js';
import { russianFormatLabels, russianMoodLabels } from './ru-labels.js';
import { russianOpenings } from './ru-openings.js';
import * as russian from './ru-pools.js';
import { russianVoices } from './ru-voices.js';

export const postLanguages: Readonly<Record<Language, PostLanguage>> = {
  en: {
    formatLabels: englishFormatLabels,
    moodLabels: englishMoodLabels,
    openings: englishOpenings,
    topics: englishTopics,
    briefs: englishBriefs,
    says: englishSays,
    thread: english.englishThread,
    threadTopics: english.englishThreadTopics,
    fragments: english.englishFragments,
    details: english.englishDetails,
    reactions: english.englishReactions,
    mentions: english.englishMentions,
    neighbours: english.englishNeighbours,
    smells: english.englishSmells,
    sounds: english.englishSounds,
    voices: englishVoices,
  },
  ru: {
    formatLabels: russianFormatLabels,
    moodLabels: russianMoodLabels,
    openings: russianOpenings,
    topics: russianTopics,
    briefs: russianBriefs,
    says: russianSays,
    thread: russian.russianThread,
    threadTopics: russian.russianThreadTopics,
    fragments: russian.russianFragments,
    details: russian.russianDetails,
    reactions: russian.russianReactions,
    mentions: russian.russianMentions,
    neighbours: russian.russianNeighbours,
    smells: russian.russianSmells,
    sounds: russian.russianSounds,
    voices: russianVoices,
  },
};
