import { createBag } from '../random/bag.js';
import type { Dice } from '../random/dice.js';
import { capitalise } from '../words/russian-grammar.js';
import type { Slots } from './slots.js';

/** Writes a text from one of the frames; no frame comes twice while others of its list are left. */
export type Write = (frames: readonly string[], more?: Slots) => string;

export function createWrite(slots: Slots, dice: Dice): Write {
  const bags = new Map<readonly string[], () => string>();
  return (frames, more) => {
    let draw = bags.get(frames);
    if (draw === undefined) {
      draw = createBag(dice, frames);
      bags.set(frames, draw);
    }
    return fill(draw(), more === undefined ? slots : { ...slots, ...more });
  };
}

/** Puts words into the braces of a frame and capitals where sentences begin. */
export function fill(frame: string, slots: Slots): string {
  const filled = frame.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const slot = slots[name];
    if (slot === undefined) throw new Error(`The frame "${frame}" has an unknown slot "${name}".`);
    return slot();
  });
  return sentenceCase(filled);
}

/** Capital letters at the beginning of the text and after each full stop. */
export function sentenceCase(text: string): string {
  return capitalise(
    text.replace(
      /([.!?]["»”]?\s+)(["«“]?)(\p{Ll})/gu,
      (_whole, end: string, quote: string, letter: string) => end + quote + letter.toUpperCase(),
    ),
  );
}

/** The text with a small first letter, for use inside a sentence; abbreviations stay. */
export function inline(text: string): string {
  const isWord = /^\p{Lu}\p{Ll}|^(?:A|[АВИКОСУЯ]) /u.test(text);
  return isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
