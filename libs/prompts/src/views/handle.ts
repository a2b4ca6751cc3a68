import { inlineText } from '../text/clean-text.js';

/** A username as models and people may write it (`@Ada `), as the key that it is (`ada`). */
export function handleKey(username: string): string {
  return inlineText(username).replace(/^@+/, '').toLowerCase();
}
