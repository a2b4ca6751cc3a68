import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ServicesError } from './services-error.mjs';

/** The addresses without which no service can start. */
const NEEDED = ['MONGODB_URI', 'KAFKA_BROKERS', 'MINIO_ENDPOINT'];

/**
 * The environment of the services: as it is, with the addresses of the running stack where it names none.
 *
 * @param {string} root the repository
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 * @throws {ServicesError} when an address is known from neither
 */
export function serverEnv(root, env) {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length === 0) return env;
  const words = [join(root, 'tools/stack/src/stack.mjs'), 'env', '--json'];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  if (status === 0) return { ...JSON.parse(stdout), ...given(env) };
  throw new ServicesError(
    `${missing.join(', ')}: not set, and there is no stack to take them from. Run npm run stack -- up, or set them.`,
    2,
  );
}

/** @param {NodeJS.ProcessEnv} env */
function given(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
