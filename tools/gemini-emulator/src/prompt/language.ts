/** The languages in which the emulator writes. */
export type Language = 'en' | 'ru';

const cyrillic = /[\u0400-\u052f]/g;
const letters = /\p{L}/gu;

/** Russian when most letters are Cyrillic, else English. */
export function languageOfText(text: string): Language {
  const all = text.match(letters)?.length ?? 0;
  const russian = text.match(cyrillic)?.length ?? 0;
  return russian > 0 && russian * 2 >= all ? 'ru' : 'en';
}

const marks: readonly (readonly [string, RegExp])[] = [
  ['German', /\b(?:eine?r?|und|mit|der|die|das|welt|nicht)\b/gi],
  ['French', /\b(?:un|une|et|avec|le|les|des|monde|dans)\b/gi],
  ['Spanish', /\b(?:una?|con|los|las|mundo|del|donde)\b/gi],
  ['Italian', /\b(?:uno?|con|gli|della|mondo|dove|nel)\b/gi],
  ['English', /\b(?:the|an?|with|and|of|where|world|in)\b/gi],
];

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Japanese', /[\u3040-\u30ff]/],
  ['Korean', /[\uac00-\ud7af]/],
  ['Chinese', /[\u4e00-\u9fff]/],
  ['Arabic', /[\u0600-\u06ff]/],
  ['Hindi', /[\u0900-\u097f]/],
  ['Greek', /[\u0370-\u03ff]/],
];

/**
 * A guess at the language of an idea in which the emulator does not write, in English; null when it is English or
 * Russian as far as one can tell.
 */
export function foreignLanguage(text: string): string | null {
  if (languageOfText(text) === 'ru') return null;
  const script = scripts.find(([, letter]) => letter.test(text));
  if (script !== undefined) return script[0];
  const scores = marks.map(([name, words]) => ({ name, score: text.match(words)?.length ?? 0 }));
  const best = scores.reduce((first, second) => (second.score > first.score ? second : first));
  const english = scores.find((entry) => entry.name === 'English')?.score ?? 0;
  return best.score >= 2 && best.score > english ? best.name : null;
}
