import type { Log } from '@generia/resilience';

export interface RecordedLine {
  readonly level: keyof Log;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A log that a test reads: everything above debug, which is for whoever looks closely. */
export function recordingLog(): { readonly log: Log; readonly lines: RecordedLine[] } {
  const lines: RecordedLine[] = [];
  const line = (level: keyof Log) => (fields: RecordedLine['fields'], message: string) =>
    void lines.push({ level, fields, message });
  return {
    log: { debug: () => undefined, info: line('info'), warn: line('warn'), error: line('error') },
    lines,
  };
}
