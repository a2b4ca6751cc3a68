import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** How the fake treats one request; each is used once, in order, and the last one again and again. */
export type Treatment = (response: ServerResponse) => void;

export interface FakeGemini {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Resolves when a request has arrived that has not been waited for yet. */
  nextRequest(): Promise<RecordedRequest>;
  treat(...treatments: readonly Treatment[]): void;
  close(): Promise<void>;
}

/** A few lines of HTTP server on a free port that answer whatever a test tells them to. */
export async function startFakeGemini(): Promise<FakeGemini> {
  const requests: RecordedRequest[] = [];
  const unseen: RecordedRequest[] = [];
  const waiting: ((request: RecordedRequest) => void)[] = [];
  let treatments: Treatment[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const recorded: RecordedRequest = {
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
      requests.push(recorded);
      const waiter = waiting.shift();
      if (waiter) waiter(recorded);
      else unseen.push(recorded);
      const treatment = treatments.length > 1 ? treatments.shift() : treatments[0];
      treatment?.(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    nextRequest: () => {
      const seen = unseen.shift();
      return seen ? Promise.resolve(seen) : new Promise((resolve) => waiting.push(resolve));
    },
    treat: (...next) => {
      treatments = [...next];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function json(status: number, body: unknown): Treatment {
  return raw(status, JSON.stringify(body), 'application/json; charset=UTF-8');
}

/** Answers with any text. */
export function raw(status: number, body: string, contentType = 'text/html'): Treatment {
  return (response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
  };
}

/** The same with one header more. */
export function withHeader(name: string, value: string, treatment: Treatment): Treatment {
  return (response) => {
    response.setHeader(name, value);
    treatment(response);
  };
}

/** Cuts the connection before a single byte. */
export const reset: Treatment = (response) => {
  response.socket?.resetAndDestroy();
};

/** Sends headers and half a body, then cuts the connection. */
export const resetMidBody: Treatment = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"candidates":[', () => response.socket?.resetAndDestroy());
};

/** Takes the request and never says a word. */
export const hang: Treatment = () => undefined;

/** Sends headers and half a body, then never another byte. */
export const hangMidBody: Treatment = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"candidates":[');
};
