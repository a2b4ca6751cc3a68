/** Why the gateway did not start, for a person: the problem, then the remedy. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `${error.message}: choose another with PLATFORM_GATEWAY_PORT.`;
  const remedy = 'remedy' in error && typeof error.remedy === 'string' ? error.remedy : '';
  return remedy === '' || error.message.includes(remedy) ? error.message : `${error.message} ${remedy}`;
}
