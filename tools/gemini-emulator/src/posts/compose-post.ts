/** What a post may be made of, in the order in which it is read. */
export interface PostParts {
  readonly lead: string;
  readonly head: string;
  /** Goes on with the head, most telling first. */
  readonly body: readonly string[];
  /** Empty when nobody is named. */
  readonly mention: string;
  readonly details: readonly string[];
  readonly close: string;
  /** A whole post of a few words. */
  readonly fragment: string;
}

/** Puts a post together whose words are within the bounds as far as its parts allow. */
export function composePost(
  parts: PostParts,
  bounds: { readonly from: number; readonly to: number },
): string {
  const { head, mention, fragment } = parts;
  if (bounds.to < countWords(head)) return mention === '' ? fragment : `${fragment} ${mention}`;
  const chosen = new Set<string>([head]);
  let words = countWords(head);
  const goal = Math.round((bounds.from + bounds.to) / 2);
  for (const part of inOrderOfWorth(parts)) {
    const more = countWords(part);
    if (part === '' || chosen.has(part) || words + more > bounds.to) continue;
    if (words >= goal && part !== mention) continue;
    chosen.add(part);
    words += more;
  }
  return inOrderOfReading(parts)
    .filter((part) => chosen.has(part))
    .join(' ');
}

function inOrderOfWorth({ body, mention, close, details, lead }: PostParts): readonly string[] {
  const [first = '', ...others] = body;
  return [
    mention,
    first,
    close,
    ...details.slice(0, 1),
    ...others.slice(0, 1),
    lead,
    ...details.slice(1),
    ...others.slice(1),
  ];
}

function inOrderOfReading({ lead, head, body, mention, details, close }: PostParts): readonly string[] {
  const [first = '', ...others] = body;
  return [lead, head, first, ...details.slice(0, 1), mention, ...others, ...details.slice(1), close];
}

/** Words as readers count them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu)?.length ?? 0;
}
