/*
 * A worker of a peer: `main.mjs NAME PLAN SERVER`, the last one its server's addresses as JSON. Says `ready`, makes the worlds
 * when told to, all or those that are named (those of an earlier process go on), says `done`, and ends when its parent lets go
 * of it.
 */
import { readPlan } from './world-calls.mjs';

const [, , name, planPath, server] = process.argv;
const { start } = await import(`./${name}.mjs`);
const peer = await start(await readPlan(planPath), JSON.parse(server));
process.on('disconnect', () => process.exit(0));
process.on('message', async ({ roots }) => {
  const startedAt = performance.now();
  await peer.run(roots);
  process.send({ said: 'done', ms: performance.now() - startedAt });
});
process.send({ said: 'ready' });
