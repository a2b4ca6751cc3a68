/** The detail by which Google's services name the reason of an error for programs. */
export function errorInfo(reason: string, metadata: Readonly<Record<string, string>> = {}): object {
  return {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata: { service: 'generativelanguage.googleapis.com', ...metadata },
  };
}
