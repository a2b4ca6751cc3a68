import type { PostDetail } from '@generia/contracts';

/** Whether a post's picture shows its author: as the model says, else by the words in which prompts name the author. */
export function showsAuthor(post: Pick<PostDetail, 'image_prompt' | 'shows_author'>): boolean {
  const prompt = post.image_prompt ?? '';
  if (prompt.trim() === '') return false;
  return post.shows_author ?? /\bthe author\b(?!['’]s)/i.test(prompt);
}
