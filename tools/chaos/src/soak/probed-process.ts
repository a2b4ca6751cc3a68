import { until } from '@generia/pipeline-e2e';

/** What a process says of itself, right after its garbage was collected. */
export interface Probe {
  readonly rssBytes: number;
  /** RSS without mapped files, where the system tells; else RSS. */
  readonly ownBytes: number;
  /** The heap and what its objects hold outside of it. */
  readonly heapBytes: number;
  /** What keeps it alive, by kind. */
  readonly resources: Readonly<Record<string, number>>;
}

/** A process into which the probe was loaded. */
export interface ProbedProcess {
  readonly name: string;
  /** What it has written so far. */
  readonly log: string;
  signal(name: NodeJS.Signals): void;
  /** Asks it to stop; resolves with its exit code, or with null when it had to be killed. */
  stop(): Promise<number | null>;
}

/** What makes Node load the probe before a program: the value of NODE_OPTIONS. */
export const PROBE_OPTIONS = `--import=${new URL('./probe.mjs', import.meta.url).href}`;

/** Whole lines only. */
const PROBE_LINE = /^\{"probe":.*\}\n/m;

/** Asks a process for a probe. */
export async function probe(process: ProbedProcess): Promise<Probe> {
  const before = process.log.length;
  process.signal('SIGUSR2');
  const line = await until(
    `probe of ${process.name}`,
    async () => process.log.slice(before).match(PROBE_LINE)?.[0],
  );
  return (JSON.parse(line) as { readonly probe: Probe }).probe;
}

/** Longer than any grace time: who has not ended by then waits for something that will not come. */
const STOP_PATIENCE_MS = 60_000;

/** Waits for the end of a process that was asked to stop, but not for ever. */
export async function stopped<T>(end: () => Promise<T>, kill: () => void): Promise<T> {
  const killing = setTimeout(kill, STOP_PATIENCE_MS);
  try {
    return await end();
  } finally {
    clearTimeout(killing);
  }
}
