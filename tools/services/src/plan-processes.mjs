/**
 * A process to start.
 *
 * @typedef {object} PlannedProcess
 * @property {string} name `post-worker`, `post-worker-2`
 * @property {string} script from the root of the repository
 * @property {number} port
 * @property {'/ready' | '/health'} path answers 200 when the process can do its work
 * @property {Readonly<Record<string, string>>} env added to the environment
 */

/** @typedef {Readonly<Record<string, string | undefined>>} Env */

/** The services that run tasks: more of one share its work. */
export const SCALABLE = ['world-orchestrator', 'character-worker', 'post-worker', 'image-worker'];

const HOST = '127.0.0.1';
const EMULATOR_PORT = 8090;
const GATEWAY_PORT = 8091;
const API_PORT = 8081;
/** Further instances of the workers; the first ones have the four ports after progress-api's. */
const MORE_PORTS_FROM = 8100;

/**
 * What to start, stand-ins first, and with which environment. Everything listens on this machine only.
 *
 * @param {Env} env an empty variable counts as not set
 * @param {Readonly<Record<string, number>>} [scale] instances by the name of the worker
 * @returns {readonly PlannedProcess[]}
 */
export function planProcesses(env, scale = {}) {
  const standIns = [];
  const found = {};
  if (!env.GEMINI_API_KEY && !env.GEMINI_BASE_URL) {
    const port = portOf(env, 'EMULATOR_PORT', EMULATOR_PORT);
    found.GEMINI_BASE_URL = `http://${HOST}:${port}`;
    standIns.push(standIn('gemini-emulator', port, { EMULATOR_HOST: HOST, EMULATOR_PORT: String(port) }));
  }
  if (!env.API_GATEWAY_URL) {
    const port = portOf(env, 'PLATFORM_GATEWAY_PORT', GATEWAY_PORT);
    found.API_GATEWAY_URL = `http://${HOST}:${port}`;
    const own = { PLATFORM_GATEWAY_HOST: HOST, PLATFORM_GATEWAY_PORT: String(port) };
    standIns.push(standIn('platform-gateway', port, own));
  }
  const apiPort = portOf(env, 'SERVICE_PORT', API_PORT);
  let morePort = MORE_PORTS_FROM;
  const workers = SCALABLE.flatMap((name, index) =>
    Array.from({ length: scale[name] ?? 1 }, (_, instance) =>
      instance === 0
        ? service(name, name, apiPort + 1 + index, found)
        : service(name, `${name}-${instance + 1}`, morePort++, found),
    ),
  );
  return [...standIns, ...workers, service('progress-api', 'progress-api', apiPort, found)];
}

/** @returns {PlannedProcess} */
function standIn(name, port, env) {
  return { name, script: `tools/${name}/src/main.ts`, port, path: '/health', env };
}

/** @returns {PlannedProcess} */
function service(app, name, port, found) {
  const env = { ...found, SERVICE_HOST: HOST, SERVICE_PORT: String(port) };
  return { name, script: `apps/${app}/src/main.ts`, port, path: '/ready', env };
}

/** Whether it is a port at all is for the process to say, in its own words. */
function portOf(env, name, fallback) {
  return /^\d+$/.test(env[name] ?? '') ? Number(env[name]) : fallback;
}
