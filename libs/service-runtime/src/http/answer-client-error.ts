import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** What Node says of a request that it gave up before there was one. */
const MEANINGS: Readonly<Record<string, readonly [status: number, code: string, detail: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request_timeout', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'bad_request', 'The address and the headers are too long together.'],
};
const UNREADABLE = [400, 'bad_request', 'This is no HTTP request.'] as const;

/**
 * Ends a connection on which something came that never became a request: problem details as for all else. Nothing of it
 * is logged, because what came (Node keeps it as `rawPacket`) may hold a token.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const [status, code, detail] = MEANINGS[error.code ?? ''] ?? UNREADABLE;
    const title = STATUS_CODES[status];
    const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance: '/', code });
    socket.write(
      `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}
