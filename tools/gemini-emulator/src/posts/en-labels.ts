import { MOODS, POST_FORMATS } from '@generia/casting';

/** In English a kind is called what it is called. */
export const englishFormatLabels = new Map(POST_FORMATS.map((format) => [format, format]));
export const englishMoodLabels = new Map(MOODS.map((mood) => [mood, mood]));
