import type { TaskResponse } from '@generia/contracts/http';

import { en } from '../../../i18n/en.js';
import { type Language, type PlainKey, translate } from '../../../i18n/translate.js';

/** The text that names a kind of step. */
export function taskKey(type: TaskResponse['type']): PlainKey {
  const key = `task.${type}`;
  return isTaskKey(key) ? key : 'task.other';
}

/** Whom or what a step is for; empty for a step of the whole world. */
export function subjectWords(
  { username, post_number: number }: Pick<TaskResponse, 'username' | 'post_number'>,
  language: Language,
): string {
  if (username === null) return '';
  const who = `@${username}`;
  return number === null ? who : translate(language, 'task.post', { number, who });
}

function isTaskKey(key: string): key is PlainKey & `task.${string}` {
  return Object.hasOwn(en, key);
}
