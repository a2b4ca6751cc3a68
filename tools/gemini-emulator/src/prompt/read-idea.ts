import type { Language } from './language.js';

/** What a text about a world gives to write about. */
export interface Idea {
  /** The text itself, shortened to about a line, fit to stand in quotation marks. */
  readonly quote: string;
  /** Its noun phrases as they can stand alone, most telling first; may be empty. */
  readonly phrases: readonly string[];
}

const longestQuote = 140;
const mostPhrases = 6;
const longestPhraseWords = 3;

/** Draws quotation and key phrases from the user's own words. */
export function readIdea(text: string, language: Language): Idea {
  const flat = text.replace(/\s+/g, ' ').trim();
  const phrases = language === 'ru' ? russianPhrases(flat) : englishPhrases(flat);
  return { quote: shorten(flat), phrases: [...new Set(phrases)].slice(0, mostPhrases) };
}

function shorten(text: string): string {
  const clean = text.replace(/["«»“”„]/g, '').replace(/[\s.,;:!?…-]+$/u, '');
  if (clean.length <= longestQuote) return clean;
  return `${clean.slice(0, clean.lastIndexOf(' ', longestQuote) + 1 || longestQuote).trim()}…`;
}

const englishBreaks = new Set(
  (
    'a an the and or but with without where when which who whose that this these those of in on at by for from to into ' +
    'under over above below between is are was were be been has have had can could will would should must may it its ' +
    'their there they them he she his her we our you your i my me as so if than then not no very all every each some any ' +
    'many few only just also about like world worlds setting universe create make generate please want give imagine ' +
    'build invent need full lots people live lives living everyone everything ' +
    // The commonest words of languages that the emulator reads but does not write.
    'et le la les une des du dans avec der die das und mit ein eine el los las una con del en de'
  ).split(' '),
);

function englishPhrases(text: string): string[] {
  const phrases: string[] = [];
  for (const clause of text.toLowerCase().split(/[^\p{L}\p{N}' -]+/u)) {
    let run: string[] = [];
    for (const word of [...clause.split(' '), 'the']) {
      if (word !== '' && !englishBreaks.has(word)) run.push(word);
      else {
        if (run.length > 0) phrases.push(run.slice(-longestPhraseWords).join(' '));
        run = [];
      }
    }
  }
  return phrases.filter((phrase) => phrase.length > 2);
}

const russianBreaks = new Set(
  (
    'в во на с со и а но или из от до для по под над при без за через между о об про у к ко как где когда который ' +
    'которая которое которые что чтобы это этот эта все всё есть был была было были будет не ни же ли бы так там тут ' +
    'очень также только создай создать сделай придумай сгенерируй хочу нужен нужна нужно представь пожалуйста ' +
    'живут живёт живет мире мира миром люди он она они его её их мне нам свой свои'
  ).split(' '),
);

/** Words before the first preposition stand in the nominative; later ones count only in forms that can be turned back. */
function russianPhrases(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+|[^\p{L}\s]/gu) ?? [];
  const head: string[] = [];
  let at = 0;
  while (at < words.length && russianBreaks.has(words[at] ?? '')) at += 1;
  for (; at < words.length && head.length < longestPhraseWords; at += 1) {
    const word = words[at] ?? '';
    if (russianBreaks.has(word) || !isRussian(word)) break;
    head.push(word);
  }
  // "Киберпанк мир" says no more than "киберпанк", while "мир островов" needs its first word.
  if (head.at(-1) === 'мир') head.pop();
  const phrases = head.length > 0 ? [head.join(' ')] : [];
  const alone: string[] = [];
  for (; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    const noun = nominativePlural(word);
    const quality = pluralQuality(before);
    if (noun !== null && quality === null) alone.push(noun);
    else if (noun !== null) phrases.push(`${quality} ${noun}`);
    else if (isGenitivePlural(before, word)) phrases.push(`мир ${before} ${word}`);
  }
  return [...phrases, ...alone];
}

function isRussian(word: string): boolean {
  return /^[а-яё]+$/.test(word);
}

const irregularPlurals: Readonly<Record<string, string>> = {
  городами: 'города',
  городах: 'города',
  островами: 'острова',
  островах: 'острова',
  лесами: 'леса',
  лесах: 'леса',
  домами: 'дома',
  домах: 'дома',
  поездами: 'поезда',
  поездах: 'поезда',
  морями: 'моря',
  морях: 'моря',
  полями: 'поля',
  полях: 'поля',
  людьми: 'люди',
  существами: 'существа',
  чудовищами: 'чудовища',
  чудесами: 'чудеса',
  деревьями: 'деревья',
  крыльями: 'крылья',
  окнами: 'окна',
  озёрами: 'озёра',
  чувствами: 'чувства',
  глазами: 'глаза',
  облаками: 'облака',
  облаках: 'облака',
  небесах: 'небеса',
  братьями: 'братья',
  учителями: 'учителя',
  местами: 'места',
  письмами: 'письма',
  людях: 'люди',
  озёрах: 'озёра',
  окнах: 'окна',
  словах: 'слова',
  словами: 'слова',
  болотах: 'болота',
  деревьях: 'деревья',
  крыльях: 'крылья',
  местах: 'места',
  сердцах: 'сердца',
  сердцами: 'сердца',
};

/** `технологиями` -> `технологии`, `горах` -> `горы`; null for other forms. */
function nominativePlural(word: string): string | null {
  const irregular = irregularPlurals[word];
  if (irregular !== undefined) return irregular;
  if (word.length < 6) return null;
  const stem = /^(.+)(?:ами|ах)$/.exec(word)?.[1];
  if (stem !== undefined) return stem + (/[кгхжшчщ]$/.test(stem) ? 'и' : 'ы');
  const softStem = /^(.+)(?:ями|ях)$/.exec(word)?.[1];
  return softStem === undefined ? null : `${softStem}и`;
}

/** `гигантских китов`: they can follow another noun as they are. */
function isGenitivePlural(quality: string, noun: string): boolean {
  return /^.{3,}[ыи]х$/.test(quality) && /^.{2,}(?:ов|ев|ей)$/.test(noun);
}

/** `высокими`, `высоких` -> `высокие`; null for other forms. */
function pluralQuality(word: string): string | null {
  const match = /^(.{3,})([ыи])(?:ми|х)$/.exec(word);
  return match === null ? null : `${match[1] ?? ''}${match[2] ?? ''}е`;
}
