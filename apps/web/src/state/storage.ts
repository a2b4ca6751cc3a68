/** What the browser keeps for the page. */
export interface Keeper {
  recall(key: string): string | null;
  remember(key: string, value: string): void;
  forget(key: string): void;
}

/** Keeps until somebody clears it, for all tabs. */
export const lasting = keepIn(() => localStorage);
/** Keeps until this tab is closed, for this tab alone. */
export const forThisTab = keepIn(() => sessionStorage);

/** Without storage (a private window may refuse it) nothing is remembered. */
function keepIn(storage: () => Storage): Keeper {
  const attempt = <Value>(what: (there: Storage) => Value): Value | null => {
    try {
      return what(storage());
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  };
  return {
    recall: (key) => attempt((there) => there.getItem(key)),
    remember: (key, value) => void attempt((there) => there.setItem(key, value)),
    forget: (key) => void attempt((there) => there.removeItem(key)),
  };
}
