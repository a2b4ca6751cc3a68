import { TaskError } from '@generia/resilience';
import { CliError } from '@generia/service-runtime';

/** Errors that name their remedy are for people; anything else is a fault of ours and keeps its stack. */
export function asErrorForPeople(error: unknown): unknown {
  if (!(error instanceof TaskError) || error.retry !== 'never') return error;
  const remedy = error.remedy ?? '';
  return new CliError(error.message, { remedy: error.message.includes(remedy) ? '' : remedy, cause: error });
}
