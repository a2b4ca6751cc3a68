import type { Weather } from '../paint/air.js';
import { type Palette, type TimeOfDay, varied } from '../palette.js';
import { PALETTES } from '../palettes.js';
import type { Detail } from '../scenes/scene.js';
import type { Dice } from '../seeded-dice.js';
import { DETAIL_WORDS, TIME_WORDS, WEATHER_WORDS } from './air-words.js';
import { PALETTE_WORDS } from './palette-words.js';
import type { PictureBrief } from './read-prompt.js';
import { has, hits } from './words.js';

/** The time of day that a text names, if it names one. */
export function timeOfDay(text: string): TimeOfDay | undefined {
  return TIME_WORDS.find(([pattern]) => has(text, pattern))?.[1];
}

/** The weather of the picture: what its own text says; else, now and then, what the world is known for. */
export function chooseWeather(brief: PictureBrief, dice: Dice): Weather {
  const own = WEATHER_WORDS.find(([pattern]) => has(brief.subject, pattern))?.[1];
  if (own) return own;
  const world = WEATHER_WORDS.find(([pattern]) => has(brief.world, pattern))?.[1];
  return world && dice.chance(0.4) ? world : 'clear';
}

/** The extra things that the picture's own text names. */
export function chooseDetails(brief: PictureBrief): ReadonlySet<Detail> {
  return new Set(DETAIL_WORDS.filter(([pattern]) => has(brief.subject, pattern)).map(([, detail]) => detail));
}

/**
 * The palette: a named time of day decides first, then colour and mood words of the picture (three times) and of its
 * world (once); the dice choose among the best, so that a world's pictures are kin and not copies.
 */
export function choosePalette(brief: PictureBrief, dice: Dice): Palette {
  const portrait = brief.kind === 'portrait';
  const own = portrait ? 0.5 : 3;
  const time = portrait ? undefined : timeOfDay(brief.subject);
  const scored = PALETTES.map((palette) => {
    const pattern = PALETTE_WORDS[palette.name];
    const words = pattern
      ? Math.min(3, hits(brief.subject, pattern)) * own + Math.min(3, hits(brief.world, pattern)) * 1.3
      : 0;
    const timely = time === undefined ? 0 : palette.time === time ? 5 : -5;
    return { palette, score: words + timely + dice.float(0, 2.2) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return varied(best.palette, dice);
}
