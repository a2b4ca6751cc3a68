import type { PostDetail, PostDrafts, Voice } from '@generia/contracts';
import { areNearDuplicates, isInLanguage, openingOf, wordsOf } from '@generia/quality';

/** Texts of one author, as far as they are there already. */
export interface WrittenSoFar {
  /** How the author's latest posts begin. */
  readonly openings: readonly string[];
  readonly contents: readonly string[];
}

/** A draft so much longer than the voice ever is has missed it altogether. */
const MUCH_TOO_LONG = 2;

/**
 * Finds the draft of each wanted post among the drafts that were given, by number, or by place where the numbers say
 * nothing. A wanted post without a good draft has none: it is written by itself.
 *
 * @param numbers of the wanted posts, as their concepts were numbered
 */
export function matchDrafts(
  drafts: PostDrafts['posts'],
  numbers: readonly number[],
): (PostDetail | undefined)[] {
  const byNumber = new Map(drafts.map((draft) => [draft.number, draft]));
  const areNumbered = byNumber.size === drafts.length && numbers.some((number) => byNumber.has(number));
  const isWholeList = drafts.length === numbers.length;
  return numbers.map((number, place) => {
    const draft = areNumbered ? byNumber.get(number) : isWholeList ? drafts[place] : undefined;
    if (!draft) return undefined;
    const { number: _number, ...post } = draft;
    return post;
  });
}

/** Whether a draft may be published: in the language of the world, in bounds, and neither a copy nor a copied beginning. */
export function isGoodDraft(
  draft: PostDetail,
  soFar: WrittenSoFar,
  { language, voice }: { readonly language: string; readonly voice: Voice | undefined },
): boolean {
  const opening = openingOf(draft.content);
  return (
    isInLanguage(draft.content, language) !== 'no' &&
    !(voice && wordsOf(draft.content).length > voice.longest_words * MUCH_TOO_LONG) &&
    !(opening !== '' && soFar.openings.some((known) => openingOf(known) === opening)) &&
    !soFar.contents.some((content) => areNearDuplicates(content, draft.content))
  );
}
