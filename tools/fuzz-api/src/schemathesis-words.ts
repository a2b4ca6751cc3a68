import { fileURLToPath } from 'node:url';

/** The version that is installed: another may check otherwise. */
export const SCHEMATHESIS_VERSION = '4.32.5';

export interface Round {
  readonly title: string;
  /** Where the description of the interface is. */
  readonly url: string;
  /** Who asks; nobody in particular while it is absent. */
  readonly token?: string;
  /** Only the streams of progress, or everything but them: a stream does not end by itself, so that each takes its timeout. */
  readonly streams: boolean;
}

const CONFIG = fileURLToPath(new URL('../schemathesis.toml', import.meta.url));
const STREAMS = '/stream$';
const STREAM_EXAMPLES = 2;

/** The words after `schemathesis` for a round. Every check is made: none is left out. */
export function schemathesisWords(
  { url, token, streams }: Round,
  { examples, seed }: { readonly examples: number; readonly seed: number | undefined },
): string[] {
  return [
    ...['--config-file', CONFIG],
    ...['run', `${url}/api/v1/openapi.json`, '--checks', 'all'],
    ...[streams ? '--include-path-regex' : '--exclude-path-regex', STREAMS],
    ...['--max-examples', String(streams ? Math.min(examples, STREAM_EXAMPLES) : examples)],
    ...['--continue-on-failure', '--no-color'],
    ...['--request-timeout', streams ? '2' : '20'],
    // What was found before says nothing of this run, and is not to lie about in a folder.
    ...['--generation-database', 'none'],
    ...(seed === undefined ? [] : ['--seed', String(seed)]),
    ...(token === undefined ? [] : ['--header', `Authorization: Bearer ${token}`]),
  ];
}

/** How many requests were made, by what Schemathesis printed; undefined when it came to none. */
export function countCases(output: string): number | undefined {
  const [, text] = /^\s*([\d,]+) generated\b/m.exec(output) ?? [];
  return text === undefined ? undefined : Number(text.replaceAll(',', ''));
}
