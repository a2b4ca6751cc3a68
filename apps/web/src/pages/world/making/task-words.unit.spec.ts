import { TASK_TYPES } from '@generia/contracts';

import { subjectWords, taskKey } from './task-words.js';

describe('taskKey', () => {
  it.each(TASK_TYPES)('names %s', (type) => {
    expect(taskKey(type)).toBe(`task.${type}`);
  });

  it('has words for a type that a newer server may have', () => {
    expect(taskKey('generate_music')).toBe('task.other');
  });
});

describe('subjectWords', () => {
  it.each([
    [{ username: null, post_number: null }, '', ''],
    [{ username: 'ada', post_number: null }, '@ada', '@ada'],
    [{ username: 'ada', post_number: 3 }, 'post 3 of @ada', 'запись 3 жителя @ada'],
  ])('of %j', (task, english, russian) => {
    expect([subjectWords(task, 'en'), subjectWords(task, 'ru')]).toEqual([english, russian]);
  });
});
