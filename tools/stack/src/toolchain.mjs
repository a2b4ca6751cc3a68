import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { StackError } from './stack-error.mjs';

/** @typedef {'java' | 'javac' | 'maven' | 'go'} ToolName */

/**
 * What a tool is called, from which version on it does, how it tells its version, and which Debian package has it.
 *
 * @typedef {object} Tool
 * @property {string} title
 * @property {string} minimum
 * @property {readonly string[]} ask
 * @property {RegExp} version finds the version in the answer
 * @property {string} debianPackage
 */

/** @type {Readonly<Record<ToolName, Tool>>} Kafka 4 runs on Java 17; MinIO's go.mod asks for Go 1.24. */
export const TOOLS = {
  java: {
    title: 'Java',
    minimum: '17',
    ask: ['java', '-version'],
    version: /version "([\d.]+)/,
    debianPackage: 'default-jre-headless',
  },
  javac: {
    title: 'the Java compiler',
    minimum: '17',
    ask: ['javac', '-version'],
    version: /javac ([\d.]+)/,
    debianPackage: 'default-jdk-headless',
  },
  maven: {
    title: 'Maven',
    minimum: '3.6.3',
    ask: ['mvn', '--version'],
    version: /Apache Maven ([\d.]+)/,
    debianPackage: 'maven',
  },
  go: {
    title: 'Go',
    minimum: '1.24',
    ask: ['go', 'version'],
    version: /go version go([\d.]+)/,
    debianPackage: 'golang-go',
  },
};

/**
 * A command of Java, from JAVA_HOME when that is set.
 *
 * @param {string} command
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function javaCommand(command, env) {
  return env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', command) : command;
}

/**
 * @param {string} version such as `17.0.15`
 * @param {string} minimum such as `17`
 */
export function isNewEnough(version, minimum) {
  const has = version.split('.').map(Number);
  const needs = minimum.split('.').map(Number);
  const place = needs.findIndex((part, index) => (has[index] ?? 0) !== part);
  return place === -1 || (has[place] ?? 0) > needs[place];
}

/** @typedef {{ name: ToolName, found: string | undefined, works: boolean }} ToolReport */

/**
 * Which tools are here, in which version.
 *
 * @param {readonly ToolName[]} names
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Promise<readonly ToolReport[]>}
 */
export async function inspectTools(names, env) {
  return Promise.all(
    names.map(async (name) => {
      const { ask, version, minimum } = TOOLS[name];
      const found = version.exec(await answerOf(ask, env))?.[1];
      return { name, found, works: found !== undefined && isNewEnough(found, minimum) };
    }),
  );
}

/**
 * @param {readonly ToolReport[]} reports
 * @returns {StackError | undefined} one line that names all that is missing and how to get it
 */
export function missingTools(reports) {
  const missing = reports.filter(({ works }) => !works).map(({ name, found }) => ({ ...TOOLS[name], found }));
  if (missing.length === 0) return undefined;
  const parts = missing.map(
    ({ title, minimum, found }) =>
      `${title} ${minimum} or newer (${found === undefined ? 'not found' : `found ${found}`})`,
  );
  const packages = missing.map(({ debianPackage }) => debianPackage);
  return new StackError(
    `The stack needs ${parts.join(', ')}. On Debian: apt-get install ${packages.join(' ')}`,
    2,
  );
}

/** Both streams: Java tells its version on stderr. A tool that cannot be run answers nothing. */
async function answerOf([command, ...args], env) {
  const program = command.startsWith('java') ? javaCommand(command, env) : command;
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { env });
    return `${stdout}\n${stderr}`;
  } catch {
    // Not there, or broken: either way the person has to install it.
    return '';
  }
}
