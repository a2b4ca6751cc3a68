import type { Job } from '../words/genre.js';

/** The English words for a role that a text gives in either language; null when it names none of these jobs. */
export function jobInEnglish(role: string, jobs: readonly Job[]): string | null {
  const lower = role.toLowerCase();
  const found = jobs.filter((job) =>
    [job.en, job.ru.m, job.ru.f].some((word) => lower.includes(word.toLowerCase())),
  );
  return found.sort((one, other) => other.en.length - one.en.length)[0]?.en ?? null;
}
