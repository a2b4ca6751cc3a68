import * as http from 'node:http';
import * as https from 'node:https';

import type { Client, ClientOptions } from 'minio';

import type { MinioStorageOptions } from './minio-storage-options.js';
import { passAnswer } from './server-answer.js';

/** S3's default; MinIO takes any region unless it was given one. */
const DEFAULT_REGION = 'us-east-1';

/** The sockets to one server. */
export interface MinioConnection {
  /** A client whose requests end with the signal; making one costs microseconds. */
  clientFor(signal: AbortSignal): Client;
  /** A client that only signs addresses for the place where readers reach the server. */
  readonly readerSigner: Client;
  /** Signs for another region from now on. */
  useRegion(region: string): void;
  close(): void;
}

/**
 * Opens no socket yet. The client library is loaded here and not before, since it is large and the storage may be
 * another one. Its own retries are off: they know no deadline and write to the console.
 */
export async function createMinioConnection(options: MinioStorageOptions): Promise<MinioConnection> {
  const { Client: MinioClient } = await import('minio');
  const { endpoint, publicEndpoint, accessKey, secretKey, useSsl } = options;
  const agent = useSsl ? new https.Agent({ keepAlive: true }) : new http.Agent({ keepAlive: true });
  let region = DEFAULT_REGION;

  const create = (place: Partial<ClientOptions>): Client =>
    new MinioClient({
      endPoint: endpoint.host,
      port: endpoint.port,
      useSSL: useSsl,
      accessKey,
      secretKey,
      region,
      retryOptions: { disableRetry: true },
      ...place,
    });

  const reader =
    publicEndpoint === undefined
      ? {}
      : { endPoint: publicEndpoint.host, port: publicEndpoint.port, useSSL: publicEndpoint.useSsl };

  return {
    clientFor: (signal) => create({ transportAgent: agent, transport: transportOf(useSsl, signal) }),
    get readerSigner() {
      return create(reader);
    },
    useRegion(other) {
      region = other;
    },
    close: () => agent.destroy(),
  };
}

/** Node's own requests, ended by the signal; the client library knows no signals. */
function transportOf(useSsl: boolean, signal: AbortSignal): typeof http {
  const { request } = useSsl ? https : http;
  const transport = {
    request(options: http.RequestOptions, pass: (answer: http.IncomingMessage) => void): http.ClientRequest {
      const outgoing = request({ ...options, signal }, (answer) => passAnswer(outgoing, answer, pass));
      return outgoing;
    },
  };
  return transport as unknown as typeof http;
}
