import type { AddressInfo } from 'node:net';

import type { FastifyInstance } from 'fastify';

export interface ListenAddress {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
}

/** The server cannot listen where it was told to. Carries its remedy and exit code, as errors for people do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly exitCode = 2;

  constructor(
    message: string,
    readonly remedy: string,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

/**
 * Starts listening.
 *
 * @returns where it listens, as an address to open in a browser, and the port
 * @throws {ListenError} naming the port and the remedy when the port is busy or not allowed, or the host is not ours
 */
export async function listenOn(
  app: FastifyInstance,
  { host, port }: ListenAddress,
): Promise<{ readonly url: string; readonly port: number }> {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `Listening on ${address}.` });
  } catch (error) {
    throw explain(error, { host, port });
  }
  const bound = (app.server.address() as AddressInfo).port;
  return { url: `http://${browsableHost(host)}:${bound}`, port: bound };
}

function explain(error: unknown, { host, port }: ListenAddress): unknown {
  const another = 'Choose another one with --port or SERVICE_PORT';
  switch ((error as { code?: unknown } | undefined)?.code) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} is busy: another process listens on it.`,
        `${another} (0 takes any free one), or stop that process.`,
        error,
      );
    case 'EACCES':
      return new ListenError(
        `Port ${port} is not allowed for this user.`,
        `${another}, 1024 or higher.`,
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ListenError(
        `${host} is not an address of this machine, so port ${port} cannot be opened there.`,
        'Set SERVICE_HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (all networks).',
        error,
      );
    default:
      return error;
  }
}

/** "Every address" is no address that a browser can open. */
function browsableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
