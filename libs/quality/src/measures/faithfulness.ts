import { isInLanguage } from '../language/is-in-language.js';
import { voiceFaults } from '../voice/voice-faults.js';
import { type Measure, measure, shareOf } from './measure.js';
import type { PostText, WorldTexts } from './world-texts.js';

/** Texts that are in the language of the world, among those of which it can be told. */
export function languageShare({ language, about, characters, posts }: WorldTexts): Measure {
  const texts = [
    ...about,
    ...characters.flatMap((character) => character.texts),
    ...posts.map((post) => post.text),
  ];
  const strays = texts.filter((text) => isInLanguage(text, language) === 'no');
  const sure = texts.filter((text) => isInLanguage(text, language) === 'yes');
  return measure({
    name: 'language',
    about: `share of texts that are in ${language || 'the language of the world'}`,
    value: shareOf(sure.length, sure.length + strays.length),
    bound: { atLeast: 0.98 },
    examples: strays,
  });
}

/** Posts that keep the bounds of their author's voice. */
export function voiceBounds({ characters, posts }: WorldTexts): Measure {
  const voices = new Map(characters.map((character) => [character.username, character.voice]));
  const judged = posts.flatMap((post) => {
    const voice = voices.get(post.username);
    return voice === undefined ? [] : [{ post, faults: voiceFaults(post.text, voice) }];
  });
  const strayed = judged.filter(({ faults }) => faults.length > 0);
  return measure({
    name: 'voice_bounds',
    about: "share of posts within the bounds of their author's voice",
    value: shareOf(judged.length - strayed.length, judged.length),
    bound: { atLeast: 0.85 },
    examples: strayed.map(({ post, faults }) => `${faults.join(', ')}: @${post.username} ${post.text}`),
  });
}

/** Posts of one author that appear in the order of their arc. */
export function timelineOrder({ posts }: WorldTexts): Measure {
  const byAuthor = new Map<string, PostText[]>();
  for (const post of posts.filter(({ place }) => place !== null))
    byAuthor.set(post.username, [...(byAuthor.get(post.username) ?? []), post]);
  const steps = [...byAuthor.values()].flatMap((feed) => {
    const inOrder = [...feed].sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    return inOrder.slice(1).map((post, index) => ({ post, before: inOrder[index] ?? post }));
  });
  const wrong = steps.filter(({ post, before }) => post.createdAt < before.createdAt);
  return measure({
    name: 'timeline',
    about: 'share of neighbouring posts of an author that are in order',
    value: shareOf(steps.length - wrong.length, steps.length),
    bound: { atLeast: 1 },
    examples: wrong.map(({ post }) => `@${post.username} ${post.text}`),
  });
}
