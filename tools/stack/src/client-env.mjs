import { StackError } from './stack-error.mjs';
import { readState } from './state.mjs';

/**
 * The variables by which clients find the servers, whether these run at the moment or not.
 *
 * @param {import('./site.mjs').Site} site
 * @returns {Readonly<Record<string, string>>}
 * @throws {StackError} when there is no stack
 */
export function clientEnv(site) {
  const ports = readState(site.stateFolder)?.ports;
  if (ports === undefined) throw new StackError('The stack is not up, so it has no addresses.', 2);
  return Object.assign({}, ...site.servers.map((server) => server.clientEnv(ports[server.name])));
}

/**
 * Lines for a shell: `eval "$(npm run --silent stack -- env)"`.
 *
 * @param {Readonly<Record<string, string>>} variables
 */
export function exportLines(variables) {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}=${quoted(value)}\n`)
    .join('');
}

/** @param {string} value */
function quoted(value) {
  return /^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
