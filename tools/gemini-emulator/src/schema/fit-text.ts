import { createDice } from '../random/dice.js';
import type { Filling } from './fit-to-schema.js';
import { samplePattern } from './sample-pattern.js';
import type { SchemaNode } from './schema-node.js';

const triesForPattern = 30;
const firstDay = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;

/** A text that the schema allows: the draft, cut or prolonged where it must be. */
export function fitText(node: SchemaNode, draft: unknown, filling: Filling, name: string): string {
  if (node.pattern !== undefined) return fitPattern(node, node.pattern, draft, filling);
  if (node.format === 'date-time') {
    return new Date(firstDay + filling.dice.int(365) * dayMs).toISOString();
  }
  const text = typeof draft === 'string' ? draft : filling.text(name);
  return fitLength(text, node.minLength ?? 0, node.maxLength ?? Infinity, () => filling.text(name));
}

function fitPattern(node: SchemaNode, pattern: string, draft: unknown, filling: Filling): string {
  const least = node.minLength ?? 0;
  const most = node.maxLength ?? Infinity;
  const expression = new RegExp(pattern, 'u');
  const fits = (text: string): boolean =>
    text.length >= least && text.length <= most && expression.test(text);
  if (typeof draft === 'string' && fits(draft)) return draft;
  let text = '';
  for (let attempt = 0; attempt < triesForPattern; attempt += 1) {
    text = samplePattern(pattern, createDice(filling.dice.next()));
    if (fits(text)) break;
  }
  return text;
}

/** Without surrogate pairs, so that its length is its number of letters. */
function isPlain(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text);
}

function fitLength(text: string, least: number, most: number, more: () => string): string {
  if (text.length >= least && text.length <= most && (least === 0 || isPlain(text))) return text;
  let letters = [...text];
  while (letters.length < least) letters = [...letters, ' ', ...(more() || '-')];
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most).join('');
  const lastGap = cut.lastIndexOf(' ');
  const tidy = lastGap > 0 ? cut.slice(0, lastGap) : cut;
  return [...tidy].length >= least ? tidy : cut;
}
