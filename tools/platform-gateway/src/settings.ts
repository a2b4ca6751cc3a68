import { serviceEnvironment, variable } from '@generia/service-runtime';
import { z } from 'zod';

const host = variable({
  expects: 'an address to listen on',
  example: '127.0.0.1',
  read: (text) => (/^\S+$/.test(text) ? text : undefined),
});

const port = variable({
  expects: 'a whole number from 0 to 65535',
  example: '8091',
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
});

/** What the stand-in reads of the environment. With a token it asks for that. Without MongoDB it keeps all in memory, without MinIO it takes pictures itself. */
export const GatewaySettings = z.object({
  PLATFORM_GATEWAY_HOST: host.default('127.0.0.1'),
  PLATFORM_GATEWAY_PORT: port.default(8091),
  API_GATEWAY_TOKEN: serviceEnvironment.API_GATEWAY_TOKEN,
  MONGODB_URI: serviceEnvironment.MONGODB_URI.optional(),
  MONGODB_DATABASE: serviceEnvironment.MONGODB_DATABASE,
  MINIO_ENDPOINT: serviceEnvironment.MINIO_ENDPOINT.optional(),
  MINIO_ACCESS_KEY: serviceEnvironment.MINIO_ACCESS_KEY,
  MINIO_SECRET_KEY: serviceEnvironment.MINIO_SECRET_KEY,
  MINIO_BUCKET: serviceEnvironment.MINIO_BUCKET,
  MINIO_USE_SSL: serviceEnvironment.MINIO_USE_SSL,
});
export type GatewaySettings = Readonly<z.output<typeof GatewaySettings>>;
