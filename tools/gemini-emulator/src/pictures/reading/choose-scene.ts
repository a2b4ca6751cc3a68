import { PANORAMAS, SCENE_NAMES, type SceneName } from '../scenes/scene-names.js';
import type { Dice } from '../seeded-dice.js';
import type { PictureBrief } from './read-prompt.js';
import { SCENE_WORDS } from './scene-words.js';
import { hits } from './words.js';

/**
 * The kind of scene that the words of a prompt call for. What the picture shows counts most, what is said of the world
 * a little, so that one world's pictures do not all show the same place; the dice decide between equals.
 */
export function chooseScene(brief: PictureBrief, dice: Dice): SceneName {
  const wide = brief.kind === 'header';
  const names = wide ? PANORAMAS : SCENE_NAMES;
  let best: { name: SceneName; score: number } | undefined;
  for (const name of names) {
    const pattern = SCENE_WORDS[name];
    const also = wide && name === 'city' ? hits(brief.subject, SCENE_WORDS.neonStreet) : 0;
    const own = Math.min(3, hits(brief.subject, pattern) + also);
    const around = Math.min(2, hits(brief.world, pattern));
    const early = hits(brief.subject.slice(0, 60), pattern) > 0 ? 0.6 : 0;
    const score = own * 2 + early + around * 0.25 + dice.float(0, 1);
    if (best === undefined || score > best.score) best = { name, score };
  }
  return best?.name ?? 'mountains';
}
