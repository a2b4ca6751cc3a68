import type { GeminiEmulator } from '../src/create-gemini-emulator.js';

/** What arrived, whole or not. */
export interface Heard {
  /** 0: not even headers. */
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** How the connection ended when not well. */
  readonly broken: 'before the headers' | 'in the body' | 'by the client' | null;
  /** The answer, when it is JSON. */
  readonly body: unknown;
}

export interface HearOptions {
  readonly fault?: string;
  readonly key?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The client leaves when this aborts. */
  readonly signal?: AbortSignal;
  /** Called with the first bytes of the body. */
  readonly onBody?: () => void;
}

/** Sends one request and takes whatever comes: other things than JSON, and half an answer. */
export async function hear(
  emulator: Pick<GeminiEmulator, 'url'>,
  path: string,
  body?: unknown,
  options: HearOptions = {},
): Promise<Heard> {
  const { fault, key = 'some-key', signal } = options;
  const nothing = { status: 0, contentType: '', text: '', body: undefined };
  let response: Response;
  try {
    response = await fetch(`${emulator.url}${path}`, {
      method: options.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        'x-goog-api-key': key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(fault === undefined ? {} : { 'x-emulator-fault': fault }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch {
    return { ...nothing, broken: signal?.aborted ? 'by the client' : 'before the headers' };
  }
  const { text, isWhole } = await readBody(response, options.onBody);
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text,
    broken: isWhole ? null : signal?.aborted ? 'by the client' : 'in the body',
    body: jsonOf(text),
  };
}

async function readBody(
  response: Response,
  onBody: (() => void) | undefined,
): Promise<{ text: string; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk as Uint8Array);
      onBody?.();
    }
  } catch {
    return { text: Buffer.concat(chunks).toString(), isWhole: false };
  }
  return { text: Buffer.concat(chunks).toString(), isWhole: true };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
