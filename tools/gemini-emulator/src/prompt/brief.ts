import { languageOfText, type Language } from './language.js';
import { type CastingRow, readCasting } from './read-casting.js';
import { readFields, readTags } from './read-tags.js';

export interface CastMember {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly sentence: string;
}

/** What a prompt asks for, as far as the emulator understands it. */
export interface Brief {
  readonly language: Language;
  readonly idea: string;
  readonly world: ReadonlyMap<string, string>;
  readonly worldText: string;
  readonly character: ReadonlyMap<string, string>;
  readonly characterText: string;
  readonly cast: readonly CastMember[];
  /** Handles that the character is tied to already, each with what the prompt says of the tie. */
  readonly links: ReadonlyMap<string, string>;
  /** What exists already and must not be repeated. */
  readonly planned: readonly string[];
  readonly concept: ReadonlyMap<string, string>;
  /** Every concept of the prompt; the first one is `concept`. */
  readonly concepts: readonly ReadonlyMap<string, string>[];
  /** How earlier posts of the author begin. */
  readonly openings: readonly string[];
  /** What was drawn for the characters that are asked for. */
  readonly casting: readonly CastingRow[];
  /** Kind and mood of each post that is asked for, in English. */
  readonly lots: readonly { readonly format: string; readonly mood: string }[];
  /** All posts of the author, and how many of them are planned already. */
  readonly postsOfAuthor: number | null;
  readonly plannedPosts: number | null;
  readonly characterCount: number;
  readonly postCount: number;
  /** How many posts the asked characters write together; null when the prompt does not say. */
  readonly postsOfBatch: number | null;
  /** The whole prompt, for requests that follow no convention. */
  readonly text: string;
}

const usualCharacters = 5;
const usualPosts = 5;

/** Reads a prompt that follows the convention of `prompts/`; numbers and language inside data tags do not count. */
export function readBrief(system: string, prompt: string): Brief {
  const text = `${system}\n${prompt}`;
  const { data, concepts, instructions } = readTags(text);
  const read = concepts.map(readFields);
  const numberIn = (pattern: RegExp): number | null => {
    const found = pattern.exec(instructions)?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    language: askedLanguage(instructions) ?? languageOfText(data.idea === '' ? prompt : data.idea),
    idea: data.idea,
    world: readFields(data.world),
    worldText: data.world,
    character: readFields(data.character),
    characterText: data.character,
    cast: readCast(data.cast),
    links: readLinks(data.links),
    planned: readList(data.planned),
    concept: read[0] ?? new Map(),
    concepts: read,
    openings: readList(data.openings),
    casting: readCasting(data.casting),
    lots: readLots(instructions),
    postsOfAuthor: numberIn(/writes (\d+) posts? in all/i),
    plannedPosts: numberIn(/(\d+) (?:is|are) planned already/i),
    characterCount: numberIn(/Return exactly (\d+) characters?\b/i) ?? usualCharacters,
    postCount: numberIn(/Return exactly (\d+) posts?\b/i) ?? usualPosts,
    postsOfBatch: numberIn(/write exactly (\d+) posts?\b/i),
    text,
  };
}

function askedLanguage(instructions: string): Language | null {
  const asked = /Write every text in ([A-Z][A-Za-z]+)/.exec(instructions)?.[1];
  if (asked === undefined) return null;
  return asked === 'Russian' ? 'ru' : 'en';
}

function readList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*]\s*/, '').trim())
    .filter((line) => line !== '');
}

/** Lines such as `@vera: a debt. She owes forty minutes.` */
function readLinks(text: string): Map<string, string> {
  const links = readList(text).map((line) => /^@([A-Za-z0-9_]+):\s*(.*)$/.exec(line));
  return new Map(links.flatMap((link) => (link === null ? [] : [[link[1] ?? '', link[2] ?? '']])));
}

function readCast(text: string): CastMember[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[-*]\s*/, '')
        .split('|')
        .map((part) => part.trim()),
    )
    .filter(([handle]) => handle?.startsWith('@'))
    .map(([handle = '', displayName = '', role = '', ...rest]) => ({
      username: handle.slice(1),
      displayName,
      role,
      sentence: rest.join(' | '),
    }));
}

/** Lines such as `2. overheard talk; smug`. */
function readLots(instructions: string): { format: string; mood: string }[] {
  return [...instructions.matchAll(/^\d+\. ([^;\n]+); ([^;\n]+)$/gm)].map(([, format = '', mood = '']) => ({
    format,
    mood,
  }));
}
