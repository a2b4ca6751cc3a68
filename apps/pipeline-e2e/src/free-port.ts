import { freePortRow } from '@generia/processes';

/** A port for a server that is started next; nobody listens on it, and no outgoing connection takes it meanwhile. */
export async function freePort(): Promise<number> {
  const [port] = await freePortRow(1);
  return port;
}
