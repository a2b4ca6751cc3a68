import { SERVER_PORTS } from '@generia/processes';

import { StackError } from './stack-error.mjs';

/** @typedef {Readonly<Record<string, number>>} Ports a port by its name */
/** @typedef {'auto' | Ports} WantedPorts `auto`: any free ones; otherwise those that are named, the default for others */

/**
 * @param {string} text `auto`, or `kafka=29092,mongo=27018`, or nothing
 * @param {readonly string[]} names
 * @returns {WantedPorts}
 * @throws {StackError} naming the word that is wrong
 */
export function parsePorts(text, names) {
  if (text === 'auto') return 'auto';
  if (text === '') return {};
  const entries = text.split(',').map((word) => {
    const [, name, port] = /^\s*([a-z]+)=(\d{1,5})\s*$/.exec(word) ?? [];
    if (!names.includes(name) || Number(port) < 1 || Number(port) > 65_535) {
      throw new StackError(
        `"${word}" is no port: write auto, or ${names[0]}=NUMBER with one of ${names.join(', ')} and 1 to 65535.`,
        2,
      );
    }
    return /** @type {const} */ ([name, Number(port)]);
  });
  return Object.fromEntries(entries);
}

/**
 * Fixed ports: those that are wanted by name, else those of this stack until now, else the defaults. Two equal ones are
 * refused.
 *
 * @param {{ wanted: Ports, known: Ports | undefined, defaults: Ports }} options
 * @returns {Ports}
 */
export function fixedPorts({ wanted, known = {}, defaults }) {
  const ports = { ...defaults, ...known, ...wanted };
  for (const [name, port] of Object.entries(ports)) {
    const twin = Object.keys(ports).find((other) => other !== name && ports[other] === port);
    if (twin !== undefined) {
      throw new StackError(
        `Port ${port} cannot serve both ${name} and ${twin}: choose others by --ports.`,
        2,
      );
    }
  }
  return ports;
}

const { first: LOW, beyond: HIGH } = SERVER_PORTS;

/**
 * Free ports for all names, of those where servers listen.
 *
 * @param {{ names: readonly string[], random: () => number, isFree: (port: number) => Promise<boolean> }} options
 * @returns {Promise<Ports>}
 */
export async function freePorts({ names, random, isFree }) {
  const ports = {};
  let candidate = LOW + Math.floor(random() * (HIGH - LOW));
  for (let tries = 0; tries < HIGH - LOW; tries += 1) {
    const [name] = names.filter((one) => !(one in ports));
    if (name === undefined) return ports;
    if (await isFree(candidate)) ports[name] = candidate;
    candidate = candidate + 1 < HIGH ? candidate + 1 : LOW;
  }
  throw new StackError(`No free ports between ${LOW} and ${HIGH}.`, 2);
}

/**
 * @param {{ name: string, port: number }} taken
 * @returns {StackError} that says what to do
 */
export function portTaken({ name, port }) {
  return new StackError(
    `Port ${port} (${name}) is taken by another program. End that program, or choose other ports: --ports auto, or --ports ${name}=NUMBER.`,
    2,
  );
}
