import { TaskError } from '@generia/resilience';

export type EntityName = 'world' | 'character' | 'post' | 'media';

/** Something that a call refers to is not known to the platform; it may arrive late, so the attempt counts. */
export function notFoundError(entity: EntityName, id: string): TaskError {
  return new TaskError(`The platform does not know the ${entity} ${id}.`, {
    code: 'PLATFORM_NOT_FOUND',
    retry: 'costs_attempt',
    remedy: `Create the ${entity} first, or check its id.`,
  });
}

/** What a call asks for contradicts what the platform has; it stays so. */
export function conflictError(message: string, remedy: string): TaskError {
  return new TaskError(message, { code: 'PLATFORM_CONFLICT', retry: 'never', remedy });
}
