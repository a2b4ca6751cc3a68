import { isPortFree } from './is-port-free.mjs';

/**
 * Where servers of tests and of whole stacks listen: below the ports that the system gives to outgoing connections (from
 * 32768). One of those may be taken by anybody's connection between the moment when it was found free and the moment when
 * the server listens; and a client that tries to reach a stopped server on one may by chance get it as its own, and then
 * talks to itself and keeps the server from coming back.
 */
export const SERVER_PORTS = { first: 20_000, beyond: 32_000 };

/** Processes that look for ports at the same moment begin at different places. */
const STRETCH = 40;

/**
 * Makes a function that finds so many free ports in a row. It gives no port twice before all have been given.
 *
 * @param {{ from: number, isFree?: (port: number) => Promise<boolean> }} options `from`: where to begin
 * @returns {(count: number) => Promise<number[]>}
 */
export function createPortRows({ from, isFree = isPortFree }) {
  const { first, beyond } = SERVER_PORTS;
  let next = from;
  return async (count) => {
    for (let tried = 0; tried < beyond - first; tried += count) {
      // Before anything is waited for: who asks at the same moment gets others.
      const start = next + count > beyond ? first : next;
      next = start + count;
      const row = Array.from({ length: count }, (_, place) => start + place);
      if ((await Promise.all(row.map(isFree))).every(Boolean)) return row;
    }
    throw new Error(`There are no ${count} free ports in a row between ${first} and ${beyond}.`);
  };
}

const stretches = (SERVER_PORTS.beyond - SERVER_PORTS.first) / STRETCH;

/** So many free ports in a row, for servers that this process starts. */
export const freePortRow = createPortRows({
  from: SERVER_PORTS.first + (process.pid % stretches) * STRETCH,
});
