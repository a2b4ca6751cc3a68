import * as restate from '@restatedev/restate-sdk';

import { worldCalls } from './world-calls.mjs';

// The SDK takes it for granted; Node has it from 22 on.
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};

/**
 * Restate: a handler for a task, its calls journaled by `ctx.run`, its children durable calls that it waits for. A world is
 * an invocation with a key: asked for again it is the same one.
 */
export async function start(plan, { ingressUrl, adminUrl, port }) {
  const { makeInTurn } = worldCalls(plan);
  const task = restate.service({
    name: 'task',
    handlers: {
      run: async (ctx, id) => {
        const { kind, calls, children } = plan.nodes[id];
        for (const call of calls) await ctx.run(call, () => makeInTurn(kind, call));
        await restate.RestatePromise.all(children.map((child) => ctx.serviceClient(task).run(child)));
      },
    },
  });
  await restate.serve({ services: [task], port });
  await ask(`${adminUrl}/deployments`, { uri: `http://127.0.0.1:${port}`, force: true });
  return {
    run: (roots = plan.roots) =>
      Promise.all(roots.map((root) => ask(`${ingressUrl}/task/run`, root, { 'idempotency-key': root }))),
  };
}

async function ask(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  if (!response.ok) throw new Error(`Restate answered ${response.status}: ${await response.text()}`);
}
