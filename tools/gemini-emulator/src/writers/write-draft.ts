import type { AnswerKind } from '../calls/recorded-call.js';
import { writeCharacterBatch } from './write-character-batch.js';
import { writeCharacterDetail } from './write-character-detail.js';
import { writePostBatch } from './write-post-batch.js';
import { writePostDetail, writePostDrafts } from './write-post-detail.js';
import { writeWorld } from './write-world.js';
import type { Writing } from './writing.js';

const writers: Readonly<
  Record<Exclude<AnswerKind, 'other'>, (writing: Writing, itemShift: number) => object>
> = {
  WorldDescription: writeWorld,
  CharacterBatch: writeCharacterBatch,
  CharacterDetail: writeCharacterDetail,
  PostBatch: writePostBatch,
  PostDetail: writePostDetail,
};

/** Several posts at once, as a list: a PostDetail for each concept of the prompt. */
export function writeSeveralPosts(writing: Writing, itemShift = 0): object {
  return writePostDrafts(writing, itemShift);
}

/**
 * The answer as its kind wants it, before it is fitted to the requested schema; undefined for a kind that nobody
 * writes. `itemShift` asks for that many items more or less than the brief does.
 */
export function writeDraft(kind: AnswerKind, writing: Writing, itemShift = 0): object | undefined {
  return kind === 'other' ? undefined : writers[kind](writing, itemShift);
}
