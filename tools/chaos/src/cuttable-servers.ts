import { openTcpProxy } from '@generia/pipeline-e2e';

/** MongoDB and MinIO as the services reach them: through proxies that can cut every connection. */
export interface CuttableServers {
  /** By which the services find them. */
  readonly env: Readonly<Record<string, string>>;
  cut(): void;
  close(): Promise<void>;
}

/**
 * Puts the proxies before the servers of `env`. Kafka has none: a broker tells its clients its own address, and they go
 * around whatever stands between.
 */
export async function openCuttableServers(env: NodeJS.ProcessEnv): Promise<CuttableServers> {
  const { MONGODB_URI = '', MINIO_ENDPOINT = '' } = env;
  const mongoAddress = new URL(MONGODB_URI).host;
  const mongo = await openTcpProxy(mongoAddress);
  const minio = await openTcpProxy(MINIO_ENDPOINT);
  return {
    env: {
      MONGODB_URI: MONGODB_URI.replace(mongoAddress, mongo.address),
      MINIO_ENDPOINT: minio.address,
    },
    cut() {
      mongo.cut();
      minio.cut();
    },
    async close() {
      await Promise.all([mongo.close(), minio.close()]);
    },
  };
}
