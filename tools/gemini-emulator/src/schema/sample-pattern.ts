import type { Dice } from '../random/dice.js';

/**
 * A text that a simple regular expression matches: literals, classes, groups, alternatives and quantifiers. What it
 * does not know (look-around, back references) gives a text that does not match, which the caller checks anyway.
 */
export function samplePattern(pattern: string, dice: Dice): string {
  const reader: Reader = { pattern, at: 0, dice };
  return readAlternatives(reader);
}

interface Reader {
  readonly pattern: string;
  at: number;
  readonly dice: Dice;
}

const wordLetters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const escapes: Readonly<Record<string, string>> = {
  d: digits,
  w: `${wordLetters}${digits}_`,
  s: ' ',
  n: '\n',
  t: '\t',
};

function readAlternatives(reader: Reader): string {
  const options = [''];
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== ')') {
    if (reader.pattern[reader.at] === '|') {
      reader.at += 1;
      options.push('');
    } else {
      options.push((options.pop() ?? '') + readRepeated(reader));
    }
  }
  return reader.dice.pick(options);
}

function readRepeated(reader: Reader): string {
  const start = reader.at;
  let text = readAtom(reader);
  const end = reader.at;
  const count = readCount(reader);
  const after = reader.at;
  const parts = count === 0 ? [] : [text];
  for (let done = 1; done < count; done += 1) {
    reader.at = start;
    text = readAtom(reader);
    if (reader.at !== end) break;
    parts.push(text);
  }
  reader.at = after;
  return parts.join('');
}

function readCount(reader: Reader): number {
  const quantifier = /^(?:[*+?]|\{(\d+)(,)?(\d+)?\})\??/.exec(reader.pattern.slice(reader.at));
  if (quantifier === null) return 1;
  reader.at += quantifier[0].length;
  const spread = (least: number, most: number): number => least + reader.dice.int(most - least + 1);
  if (quantifier[0].startsWith('*')) return spread(0, 5);
  if (quantifier[0].startsWith('+')) return spread(1, 6);
  if (quantifier[0].startsWith('?')) return spread(0, 1);
  const least = Number(quantifier[1]);
  if (quantifier[2] === undefined) return least;
  return spread(least, quantifier[3] === undefined ? least + 5 : Number(quantifier[3]));
}

function readAtom(reader: Reader): string {
  const character = reader.pattern[reader.at] ?? '';
  reader.at += 1;
  if (character === '^' || character === '$') return '';
  if (character === '.') return reader.dice.pick([...wordLetters]);
  if (character === '[') return readClass(reader);
  if (character === '\\') {
    const escaped = reader.pattern[reader.at] ?? '';
    reader.at += 1;
    return reader.dice.pick([...(escapes[escaped] ?? escaped)]);
  }
  if (character !== '(') return character;
  reader.at += /^\?(?::|<[a-zA-Z]+>)/.exec(reader.pattern.slice(reader.at))?.[0].length ?? 0;
  const inner = readAlternatives(reader);
  reader.at += 1;
  return inner;
}

function readClass(reader: Reader): string {
  const close = reader.pattern.indexOf(']', reader.at + 1);
  const body = reader.pattern.slice(reader.at, close);
  reader.at = close + 1;
  const negated = body.startsWith('^');
  const members = expandClass(negated ? body.slice(1) : body);
  const allowed = negated ? [...wordLetters, ...digits].filter((one) => !members.includes(one)) : members;
  return reader.dice.pick(allowed.length > 0 ? allowed : ['a']);
}

function expandClass(body: string): string[] {
  const members: string[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at] ?? '';
    if (character === '\\') {
      at += 1;
      members.push(...(escapes[body[at] ?? ''] ?? body[at] ?? ''));
    } else if (body[at + 1] === '-' && at + 2 < body.length) {
      for (let code = character.charCodeAt(0); code <= body.charCodeAt(at + 2); code += 1) {
        members.push(String.fromCharCode(code));
      }
      at += 2;
    } else members.push(character);
  }
  return members;
}
