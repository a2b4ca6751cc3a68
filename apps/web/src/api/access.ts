import { batch, signal } from '@preact/signals';

import type { Keeper } from '../state/storage.js';
import { ApiError, asksForKey } from './api-error.js';

/** Why a person is asked for a key. */
export type WhyAsked = 'needed' | 'refused' | 'expired' | 'signed-out';

const STORED_AS = 'generia.key';
/** What a server takes for a token; nothing else can go into a header. */
const TOKEN = /^[\w.~+/=-]+$/;

/**
 * The key of the person who sits here, when the server asks for one. It is kept for this tab alone, and never in the
 * address of the page.
 */
export function createAccess(keeper: Keeper) {
  const token = signal(keeper.recall(STORED_AS));
  const asked = signal<WhyAsked | null>(null);
  return {
    token,
    /** Why a key is asked for now; null while none is. Nothing is read from the server meanwhile. */
    asked,

    /** A request with this key was refused. What comes late, for a key of before, changes nothing. */
    noteFailure: (error: ApiError, key: string | null): void => {
      if (key !== token.peek() || asked.peek() !== null) return;
      if (!asksForKey(error)) return;
      keeper.forget(STORED_AS);
      asked.value = error.code === 'token_expired' ? 'expired' : key === null ? 'needed' : 'refused';
    },

    /** Takes a key once the server has. @throws {ApiError} when it has not */
    signIn: async (text: string, check: (key: string) => Promise<unknown>): Promise<void> => {
      const key = text.trim();
      if (!TOKEN.test(key)) throw new ApiError('unauthorized', 'This is no key.');
      await check(key);
      keeper.remember(STORED_AS, key);
      batch(() => {
        token.value = key;
        asked.value = null;
      });
    },

    signOut: (): void => {
      keeper.forget(STORED_AS);
      batch(() => {
        token.value = null;
        asked.value = 'signed-out';
      });
    },
  };
}
