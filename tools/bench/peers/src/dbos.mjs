import { DBOS } from '@dbos-inc/dbos-sdk';

import { worldCalls } from './world-calls.mjs';

/**
 * DBOS: a workflow for a task, its calls are steps, its children are workflows that it waits for. What a process left behind
 * goes on when the next one is launched.
 */
export async function start(plan, { databaseUrl }) {
  const { makeInTurn } = worldCalls(plan);
  const task = DBOS.registerWorkflow(
    async (id) => {
      const { kind, calls, children } = plan.nodes[id];
      for (const call of calls) await DBOS.runStep(() => makeInTurn(kind, call), { name: call });
      const handles = [];
      for (const child of children) handles.push(await DBOS.startWorkflow(task)(child));
      for (const handle of handles) await handle.getResult();
    },
    { name: 'task' },
  );
  DBOS.setConfig({
    name: 'peers',
    systemDatabaseUrl: databaseUrl,
    systemDatabasePoolSize: 20,
    logLevel: 'error',
  });
  await DBOS.launch();
  return {
    async run(roots = plan.roots) {
      const started = roots.map((root) => DBOS.startWorkflow(task, { workflowID: root })(root));
      await Promise.all((await Promise.all(started)).map((handle) => handle.getResult()));
    },
  };
}
