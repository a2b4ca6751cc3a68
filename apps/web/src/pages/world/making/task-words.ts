import type { TaskResponse } from '@generia/contracts/http';

import { en } from '../../../i18n/en.js';
import type { PlainKey } from '../../../i18n/translate.js';

/** The text that names a kind of step. */
export function taskKey(type: TaskResponse['type']): PlainKey {
  const key = `task.${type}`;
  return isTaskKey(key) ? key : 'task.other';
}

function isTaskKey(key: string): key is PlainKey & `task.${string}` {
  return Object.hasOwn(en, key);
}
