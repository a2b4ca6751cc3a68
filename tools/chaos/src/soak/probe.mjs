/*
 * Loaded into a process before its program (`node --import`), to look at its memory from outside: at each SIGUSR2 it
 * collects the garbage and writes one line of JSON to stderr. Nothing of it keeps the process alive.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const resources = {};
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
  const probe = { rssBytes: rss, ownBytes: ownBytes() ?? rss, heapBytes: heapUsed + external, resources };
  process.stderr.write(`${JSON.stringify({ probe })}\n`);
});

/** RSS without files that are mapped into memory, such as the embedded store's; where the system tells. */
function ownBytes() {
  if (process.platform !== 'linux') return undefined;
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
}
