/** Whether an address is one at which only this machine hears. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}

/**
 * Whether the `Host` of a request, with or without a port, can mean this machine alone: an address of it, or a name that
 * nobody else can give (RFC 6761, 6.3).
 */
export function isLocalName(host: string): boolean {
  const address = `http://${host}`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')) || hostname.endsWith('.localhost');
}
