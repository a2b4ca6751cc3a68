import { createConnections } from './connections.js';

it('does not put its connections under the fetch of everybody', async () => {
  const connections = await createConnections()();
  const ofUndici = Object.getOwnPropertySymbols(globalThis).filter(({ description }) =>
    description?.startsWith('undici.globalDispatcher'),
  );
  expect(ofUndici).toEqual([]);
  await connections.close();
});
