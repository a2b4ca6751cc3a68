/** A piece of a post's text. */
export type CaptionPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly username: string }
  | { readonly kind: 'tag'; readonly text: string; readonly tag: string };

const MARKED = /(?<![\p{L}\p{N}_])([@#])([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.]*)/gu;

/** Cuts a text at its mentions and hashtags. The parts put together are the text. */
export function splitCaption(caption: string): readonly CaptionPart[] {
  const parts: CaptionPart[] = [];
  let end = 0;
  for (const match of caption.matchAll(MARKED)) {
    const [whole, sign = '', rest = ''] = match;
    // A full stop ends the sentence, not the name.
    const name = rest.replace(/\.+$/, '');
    if (match.index > end) parts.push({ kind: 'text', text: caption.slice(end, match.index) });
    parts.push(
      sign === '@'
        ? { kind: 'mention', text: `@${name}`, username: name }
        : { kind: 'tag', text: `#${name}`, tag: name },
    );
    end = match.index + whole.length - (rest.length - name.length);
  }
  if (end < caption.length) parts.push({ kind: 'text', text: caption.slice(end) });
  return parts;
}
