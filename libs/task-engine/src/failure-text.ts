import type { TaskError } from '@generia/resilience';

/** Why an attempt failed, for a person: the error's text, and what can be done about it unless the text says so already. */
export function failureText({ message, remedy }: Pick<TaskError, 'message' | 'remedy'>): string {
  return remedy === undefined || message.includes(remedy) ? message : `${message} ${remedy}`;
}
