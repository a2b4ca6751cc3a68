/**
 * @typedef {object} Place where one server of a stack runs, and on what
 * @property {string} folder its own folder; it holds what the server keeps
 * @property {string} artefact the folder with its program
 * @property {Readonly<Record<string, number>>} ports
 * @property {Readonly<Record<string, string | undefined>>} env the environment of the command
 */

/**
 * What the stack has to know about a server.
 *
 * @typedef {object} Server
 * @property {string} name also the name of the port that clients use
 * @property {string} title
 * @property {import('../artefact.mjs').Recipe} recipe
 * @property {readonly import('../toolchain.mjs').ToolName[]} tools what running it takes
 * @property {Readonly<Record<string, number>>} defaultPorts all ports that it listens on
 * @property {(place: Place, run: (words: readonly string[]) => Promise<void>) => Promise<void>} prepare
 *   before each start; must be repeatable
 * @property {(place: Place) => { words: readonly string[], env: Readonly<Record<string, string>> }} command
 *   what runs in its folder
 * @property {(port: number) => Promise<void>} ping resolves when it answers a client
 * @property {(port: number) => Promise<void>} prove resolves when it does all that a client may need; for a start
 * @property {(port: number) => Readonly<Record<string, string>>} clientEnv how clients find it
 */

/** What a JVM of a development server shares: the serial collector keeps no spare memory, two arenas no stray one. */
export const javaOptions = [
  '-XX:+UseSerialGC',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];
export const smallHeapEnv = { MALLOC_ARENA_MAX: '2' };
