/** What the browser keeps for the page. Without storage (a private window may refuse it) nothing is remembered. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    return absentStorage(error);
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    absentStorage(error);
  }
}

function absentStorage(error: unknown): null {
  if (error instanceof DOMException) return null;
  throw error;
}
