import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./fake-server.mjs', import.meta.url));

/** Asks a fake server for its pid. */
export async function pidAt(port) {
  const response = await fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(60_000) });
  return Number(await response.text());
}

async function answers(port) {
  await pidAt(port);
}

/**
 * A server that starts at once and is made by writing a file.
 *
 * @param {string} name
 * @param {{ port: number, behaviour?: 'deaf' | 'dies' | 'silent', tools?: readonly string[] }} options
 * @returns {import('../servers/server.mjs').Server}
 */
export function fakeServer(name, { port, behaviour = 'good', tools = [] }) {
  return {
    name,
    title: `Fake ${name}`,
    recipe: {
      name,
      version: '1.0',
      tools,
      queue: 'fakes',
      lasts: 'no time',
      ingredients: [name],
      make: async (folder) => writeFileSync(join(folder, 'program'), name),
    },
    tools: [],
    defaultPorts: { [name]: port },
    prepare: async ({ folder }) => {
      mkdirSync(join(folder, 'data'), { recursive: true });
    },
    command: ({ ports }) => ({ words: [process.execPath, script, String(ports[name]), behaviour], env: {} }),
    ping: answers,
    prove: answers,
    clientEnv: (number) => ({ [`${name.toUpperCase()}_ADDRESS`]: `127.0.0.1:${number}` }),
  };
}

/**
 * A stack of fake servers, in a folder of its own.
 *
 * @param {string} folder
 * @param {readonly import('../servers/server.mjs').Server[]} servers
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {import('../site.mjs').Site & { said: string[] }}
 */
export function fakeSite(folder, servers, env = {}) {
  const said = [];
  return {
    servers,
    stateFolder: join(folder, 'state'),
    cacheFolder: join(folder, 'cache'),
    env: { ...process.env, ...env },
    say: (line) => said.push(line),
    said,
  };
}
