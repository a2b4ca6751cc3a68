import type { Dice } from '../random/dice.js';

const EMOJI: Readonly<Record<string, readonly string[]>> = {
  food: ['🍲', '🧅', '🥖', '🫖'],
  'weather and streets': ['🌧️', '🌫️', '☔'],
  'animal or child': ['🐈', '🐾', '🧸'],
  complaint: ['😤', '🙄'],
  'small triumph': ['💪', '🏆', '✨'],
  'thanks to someone': ['🙏', '🤗'],
  bet: ['🎲', '🤞'],
  'sleepless note': ['🌙', '🥱'],
};
const USUAL_EMOJI = ['🙂', '🙃', '🤷', '👀', '🫠', '💛', '🎈', '🥹'];

/** Gives a post the marks of its voice: emoji, small letters, exclamations. */
export function soundLike(
  text: string,
  voice: string,
  post: { readonly format: string; readonly hasEmoji: boolean },
  dice: Dice,
): string {
  const emoji = post.hasEmoji
    ? dice.some(EMOJI[post.format] ?? USUAL_EMOJI, voice === 'with little pictures' ? 2 : 1)
    : [];
  const excited = /^(?:breathless|with little pictures)$/.test(voice)
    ? text.replace(/\.(?=\s|$)/, '!')
    : text;
  const shown = [excited, ...emoji].join(' ');
  return voice === 'in small letters'
    ? shown.toLowerCase().replace(/\.(?=(?: \p{Extended_Pictographic})?$)/u, '')
    : shown;
}
