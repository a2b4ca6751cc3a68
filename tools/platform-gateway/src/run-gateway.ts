import { openMongoStore, openRepositories } from '@generia/mongo-repositories';
import { openMinioStorage } from '@generia/object-storage';
import type { Clock } from '@generia/resilience';
import type { Shutdown } from '@generia/service-runtime';

import {
  createPlatformGateway,
  type GatewayCollections,
  type PlatformGateway,
} from './create-platform-gateway.js';
import { openPatiently } from './open-patiently.js';
import type { GatewaySettings } from './settings.js';

export interface RunGatewayOptions {
  readonly settings: GatewaySettings;
  readonly clock: Clock;
  /** Everything that is opened is registered here. */
  readonly shutdown: Shutdown;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** Opens the servers that the settings name, waiting for those that are not up yet, and starts the gateway on them. */
export async function runGateway(options: RunGatewayOptions): Promise<PlatformGateway> {
  const { settings, shutdown } = options;
  const collections = await openCollections(options);
  const bucket = await openBucket(options);
  const gateway = await createPlatformGateway({
    host: settings.PLATFORM_GATEWAY_HOST,
    port: settings.PLATFORM_GATEWAY_PORT,
    ...(settings.API_GATEWAY_TOKEN === undefined ? {} : { token: settings.API_GATEWAY_TOKEN.reveal() }),
    ...(collections === undefined ? {} : { collections }),
    ...(bucket === undefined ? {} : { bucket }),
  });
  shutdown.add('gateway', () => gateway.close());
  return gateway;
}

async function openCollections(options: RunGatewayOptions): Promise<GatewayCollections | undefined> {
  const { MONGODB_URI: uri, MONGODB_DATABASE: database } = options.settings;
  if (uri === undefined) return undefined;
  const open = () => openMongoStore({ uri: uri.reveal(), database, appName: 'platform-gateway' });
  const store = await openPatiently(open, { ...options, name: 'MongoDB' });
  options.shutdown.add('MongoDB', () => store.close());
  return (await openRepositories(store)).platform;
}

async function openBucket(options: RunGatewayOptions) {
  const { settings } = options;
  const endpoint = settings.MINIO_ENDPOINT;
  if (endpoint === undefined) return undefined;
  const open = () =>
    openMinioStorage({
      endpoint,
      accessKey: settings.MINIO_ACCESS_KEY,
      secretKey: settings.MINIO_SECRET_KEY.reveal(),
      bucket: settings.MINIO_BUCKET,
      useSsl: settings.MINIO_USE_SSL,
    });
  const bucket = await openPatiently(open, { ...options, name: 'MinIO' });
  options.shutdown.add('MinIO', () => bucket.close());
  return bucket;
}
