/* A server that tests can start: it tells its pid, and is as badly behaved as it is told to be. */
import { createServer } from 'node:http';

const [port, behaviour] = process.argv.slice(2);

if (behaviour === 'dies') {
  process.stderr.write('the disk is full of fakes\n');
  process.exit(3);
}
if (behaviour === 'deaf') process.on('SIGTERM', () => process.stderr.write('SIGTERM is ignored\n'));
if (behaviour === 'silent') setInterval(() => undefined, 1_000);
else createServer((_, response) => response.end(String(process.pid))).listen(Number(port), '127.0.0.1');
