/** What a caller may do. */
export const SCOPES = ['read', 'create', 'operate'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks. */
export interface Caller {
  /** Owns the worlds that it creates; empty while no authentication is asked for: then everything is everybody's. */
  readonly id: string;
  readonly scopes: ReadonlySet<Scope>;
}

/** Everybody, while no authentication is asked for. */
export const ANYBODY: Caller = { id: '', scopes: new Set(SCOPES) };

/** The scopes among the words of a text or list; others are passed over, because tokens carry those of other services. */
export function scopesOf(words: string | readonly unknown[]): Set<Scope> {
  const list = typeof words === 'string' ? words.split(/[\s,+]+/) : words;
  return new Set(SCOPES.filter((scope) => list.includes(scope)));
}
