import type { AnswerKind } from '../calls/recorded-call.js';

/** Which answer has these property names, strictest first. */
const fingerprints: readonly (readonly [AnswerKind, readonly string[]])[] = [
  ['WorldDescription', ['theme', 'typical_stories']],
  ['CharacterBatch', ['characters', 'character_connections']],
  ['CharacterBatch', ['characters', 'common_stories_and_events']],
  ['CharacterDetail', ['bio', 'background_story']],
  ['CharacterDetail', ['display_name', 'speaking_style']],
  ['PostBatch', ['posts', 'narrative_arc']],
  ['PostDetail', ['content', 'image_prompt']],
  ['PostDetail', ['content', 'hashtags']],
  ['CharacterBatch', ['characters']],
  ['PostBatch', ['posts']],
];

/** Tells the kind of answer by the names of its properties. */
export function schemaKind(names: Iterable<string>): AnswerKind {
  const present = new Set(names);
  return fingerprints.find(([, marks]) => marks.every((mark) => present.has(mark)))?.[0] ?? 'other';
}

/** Tells the kind of answer by the names that a prompt quotes, for a request that carries its schema as text. */
export function schemaKindInText(text: string): AnswerKind {
  return schemaKind([...text.matchAll(/"([a-z_0-9]+)"/g)].map((match) => match[1] ?? ''));
}
