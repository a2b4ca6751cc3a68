/** The version that is installed: another may check otherwise. */
export const SCHEMATHESIS_VERSION = '4.32.5';

export interface Round {
  readonly title: string;
  /** Where the description of the interface is. */
  readonly url: string;
  /** Who asks; nobody in particular while it is absent. */
  readonly token?: string;
}

/** The words after `schemathesis` for a round. Every check is made: none is left out. */
export function schemathesisWords(
  { url, token }: Round,
  { examples, seed }: { readonly examples: number; readonly seed: number | undefined },
): string[] {
  return [
    ...['run', `${url}/api/v1/openapi.json`, '--checks', 'all'],
    ...['--max-examples', String(examples), '--continue-on-failure', '--no-color', '--warnings', 'off'],
    // A stream of progress never ends by itself.
    ...['--request-timeout', '10'],
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
