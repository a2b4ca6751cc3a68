/** How long a post is to be, in words. */
export interface LengthBucket {
  readonly name: string;
  readonly fromWords: number;
  readonly toWords: number;
}

/** The lengths that posts come in; a voice uses some of them. */
export const LENGTHS = {
  fragment: { name: 'a fragment', fromWords: 3, toWords: 9 },
  line: { name: 'one line', fromWords: 8, toWords: 18 },
  short: { name: 'two or three sentences', fromWords: 18, toWords: 36 },
  medium: { name: 'one paragraph', fromWords: 36, toWords: 60 },
  long: { name: 'two short paragraphs', fromWords: 60, toWords: 100 },
} as const satisfies Record<string, LengthBucket>;
