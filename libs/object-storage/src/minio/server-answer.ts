import type { ClientRequest, IncomingMessage } from 'node:http';

/**
 * What the client library hides of an answer: it forgets the body's code when a status is on its list of retries, and
 * never looks at the header in which MinIO tells why a HEAD was refused.
 */
export class ServerAnswer extends Error {
  override readonly name = 'ServerAnswer';

  constructor(
    readonly statusCode: number,
    /** S3's name of the error; empty when the server gave none. */
    readonly code = '',
    /** The region that the server wants requests to be signed for; empty when it does not say. */
    readonly region = '',
  ) {
    super(`The server answered ${statusCode}${code === '' ? '' : ` ${code}`}.`);
  }
}

/** Statuses that the client library (8.0.7, internal/request) turns into an error without reading the answer. */
const UNREAD_STATUSES: ReadonlySet<number> = new Set([408, 429, 499, 500, 502, 503, 504, 520]);

/**
 * Hands an answer to the client library, or fails the request with a {@link ServerAnswer} where the library would lose
 * what the answer says or leave its body unread, which would keep the connection busy for ever.
 */
export function passAnswer(
  outgoing: ClientRequest,
  answer: IncomingMessage,
  pass: (answer: IncomingMessage) => void,
): void {
  const status = answer.statusCode ?? 0;
  const code = headerOf(answer, 'x-minio-error-code');
  const isUnread = UNREAD_STATUSES.has(status);
  if (!isUnread && code === '') {
    pass(answer);
    return;
  }
  outgoing.emit('error', new ServerAnswer(status, code, headerOf(answer, 'x-amz-bucket-region')));
  if (isUnread) answer.destroy();
  else answer.resume();
}

function headerOf(answer: IncomingMessage, name: string): string {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : '';
}
