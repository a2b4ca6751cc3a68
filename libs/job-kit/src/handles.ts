const LONGEST_HANDLE = 24;
const SHORTEST_HANDLE = 3;

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
};

/** A handle made of what a model proposed: Latin letters, digits and single underscores, 3 to 24 characters; or ''. */
export function normaliseHandle(proposal: string): string {
  // Composed first: a decomposed й is to be read as й, not as и.
  const latin = [...proposal.normalize('NFC').toLowerCase()]
    .map((letter) => CYRILLIC[letter] ?? letter)
    .join('');
  const handle = latin
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST_HANDLE)
    .replace(/_+$/, '');
  return handle.length < SHORTEST_HANDLE ? '' : handle;
}

/** The first usable proposal as a handle that nobody has, numbered where it must be. */
export function uniqueHandle(
  proposals: readonly string[],
  taken: ReadonlySet<string>,
  fallback: string,
): string {
  const wanted = proposals.map(normaliseHandle).find((handle) => handle !== '') ?? fallback;
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = `_${number}`;
    const candidate = wanted.slice(0, LONGEST_HANDLE - suffix.length).replace(/_+$/, '') + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Finds the handle that a text names (`@Ada_L`, `ada_l`, a display name), or null when it names nobody. */
export type HandleResolver = (name: string) => string | null;

/** Makes a resolver over a cast. */
export function createHandleResolver(
  cast: readonly { readonly username: string; readonly display_name: string }[],
): HandleResolver {
  const byName = new Map<string, string>();
  for (const { username, display_name } of cast) byName.set(nameKey(display_name), username);
  for (const { username } of cast) byName.set(username, username);
  // A blank name names nobody, and neither does one that leaves nothing of a handle.
  byName.delete('');
  return (name) => byName.get(nameKey(name)) ?? byName.get(normaliseHandle(name)) ?? null;
}

/** The form in which two spellings of one name are equal: `@Ada L`, `ada l`. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/^@/, '').replace(/\s+/gu, ' ').toLowerCase();
}
