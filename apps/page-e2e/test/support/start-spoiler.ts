import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Spoiler {
  readonly url: string;
  /** What was asked of the models, as text. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

interface Answer {
  readonly candidates?: readonly { readonly content: { readonly parts?: readonly Part[] } }[];
}
type Part = Readonly<Record<string, unknown>>;

/** Stands before a server with Gemini's interface, and changes every text that it answers. */
export async function startSpoiler(geminiUrl: string, spoil: (text: string) => string): Promise<Spoiler> {
  const asked: string[] = [];
  const forward = async (request: IncomingMessage) => {
    const body = await buffer(request);
    asked.push(body.toString());
    const headers = new Headers({ 'content-type': 'application/json' });
    const key = request.headers['x-goog-api-key'];
    if (typeof key === 'string') headers.set('x-goog-api-key', key);
    const method = request.method ?? 'GET';
    const response = await fetch(new URL(request.url ?? '/', geminiUrl), {
      ...{ method, headers },
      ...(method === 'GET' ? {} : { body }),
    });
    return { status: response.status, text: spoilAnswer(await response.text(), spoil) };
  };
  const server = createServer((request, response) => {
    forward(request).then(
      ({ status, text }) => response.writeHead(status, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function spoilAnswer(text: string, spoil: (text: string) => string): string {
  const answer = JSON.parse(text) as Answer;
  if (answer.candidates === undefined) return text;
  const spoilPart = (part: Part): Part =>
    typeof part.text === 'string' ? { ...part, text: spoil(part.text) } : part;
  const candidates = answer.candidates.map((candidate) => ({
    ...candidate,
    content: {
      ...candidate.content,
      ...(candidate.content.parts === undefined ? {} : { parts: candidate.content.parts.map(spoilPart) }),
    },
  }));
  return JSON.stringify({ ...answer, candidates });
}
