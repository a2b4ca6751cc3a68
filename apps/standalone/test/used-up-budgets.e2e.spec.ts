import { runOnce, temporaryDirectory } from './support/in-process.js';

const smallWorld = ['--prompt', 'A quiet pier', '--users', '1', '--posts', '0'];

it.each([
  ['WORLD_COST_LIMIT_USD', 'Set WORLD_COST_LIMIT_USD to more dollars and start again'],
  ['DAY_COST_LIMIT_USD', 'set DAY_COST_LIMIT_USD to more dollars and start again'],
])('says that it is %s for which a world waits, and goes on when it is raised', async (limit, remedy) => {
  const data = await temporaryDirectory();
  try {
    const short = await runOnce(smallWorld, data.path, { [limit]: '0.0001' });
    expect(short.code).toBe(1);
    expect(short.stderr.match(/[Ss]et (WORLD|DAY)_COST_LIMIT_USD/g)).toHaveLength(1);
    expect(short.stderr).toContain(remedy);

    const raised = await runOnce(smallWorld, data.path, { [limit]: '5' });
    expect(raised.code).toBe(0);
    expect(raised.summary.world_id).toBe(short.summary.world_id);
  } finally {
    await data.remove();
  }
});
