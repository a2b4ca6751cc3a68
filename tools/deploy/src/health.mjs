/* The health check of every image: exit code 0 when the process answers /health at SERVICE_PORT. */
const url = `http://127.0.0.1:${process.env.SERVICE_PORT}/health`;

try {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = answer.ok ? 0 : 1;
  if (!answer.ok) process.stderr.write(`${url} answered ${answer.status}\n`);
} catch (error) {
  process.stderr.write(`${url}: ${error.cause?.message ?? error.message}\n`);
  process.exitCode = 1;
}
