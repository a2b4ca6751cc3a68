import { createHash } from 'node:crypto';

/** Who calls. */
export interface CallKey {
  /** Its name, or a hash by which it can be told apart and not be used. */
  readonly label: string;
  readonly secret: string;
}

export interface KeyRing {
  /** The key of a secret; the same object for the same secret, as long as it is remembered. */
  keyOf(secret: string): CallKey;
}

const mostKeys = 1_000;

/** Labels keys: by their names, or by a hash. Of more than a thousand the later ones share a label. */
export function createKeyRing(names: Readonly<Record<string, string>> = {}): KeyRing {
  const known = new Map<string, CallKey>(
    Object.entries(names).map(([label, secret]) => [secret, { label, secret }]),
  );
  return {
    keyOf: (secret) => {
      const key = known.get(secret);
      if (key !== undefined) return key;
      const hash = createHash('sha256').update(secret).digest('hex').slice(0, 8);
      if (known.size >= mostKeys) return { label: 'others', secret };
      const fresh = { label: `key-${hash}`, secret };
      known.set(secret, fresh);
      return fresh;
    },
  };
}
