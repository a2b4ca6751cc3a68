export { isInLanguage, type LanguageVerdict } from './language/is-in-language.js';
export type { Measure } from './measures/measure.js';
export { measureWorld } from './measures/measure-world.js';
export type { CharacterTexts, PostText, WorldTexts } from './measures/world-texts.js';
export { countEmoji, keepEmoji } from './text/emoji.js';
export { areNearDuplicates, nearDuplicates, type NearDuplicate } from './text/near-duplicates.js';
export { openingOf } from './text/opening-of.js';
export { wordsOf } from './text/words.js';
export { exclamationsIn, type VoiceFault, voiceFaults, type VoiceLimits } from './voice/voice-faults.js';
