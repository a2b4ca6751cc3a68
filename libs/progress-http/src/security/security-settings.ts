import type { Secret } from '@generia/service-runtime';

import type { Scope } from './caller.js';

export interface ApiKey {
  /** Who uses it: the owner of the worlds that are created with it. */
  readonly name: string;
  readonly key: Secret;
  readonly scopes: ReadonlySet<Scope>;
}

export interface JwtSettings {
  /** Of tokens signed with HS256. */
  readonly secret?: Secret | undefined;
  /** Where the public keys of the issuer are. */
  readonly jwksUrl?: string | undefined;
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
}

/** Who may ask. Without keys and without JWT everybody may, and nothing belongs to anybody. */
export interface SecuritySettings {
  readonly apiKeys?: readonly ApiKey[] | undefined;
  readonly jwt?: JwtSettings | undefined;
  /**
   * While nobody is asked who they are, as on a server that listens on this machine alone, it answers only to names of this machine:
   * a web page from elsewhere may have its own name point here (DNS rebinding), and would spend money by it.
   */
  readonly onlyByLocalNames?: boolean | undefined;
  /** Requests of one caller in a minute; absent: 6,000, and no limit on this machine while no authentication is asked for. */
  readonly requestsPerMinute?: number | undefined;
  /** Worlds that one caller may ask for in a minute; the same. */
  readonly worldsPerMinute?: number | undefined;
}

export function asksForAuthentication({ apiKeys, jwt }: SecuritySettings): boolean {
  return (apiKeys?.length ?? 0) > 0 || jwt?.secret !== undefined || jwt?.jwksUrl !== undefined;
}
