import { taskStoreContract } from './contract/task-store-contract.js';
import { createMemoryTaskStore } from './memory-task-store.js';
import { sampleTask } from './sample-task.js';

taskStoreContract('the memory store', async () => ({
  store: createMemoryTaskStore(),
  close: async () => undefined,
}));

it('hands out copies, so that nobody changes a stored task by hand', async () => {
  const store = createMemoryTaskStore();
  const task = sampleTask('one');
  await store.insertIgnoringDuplicates([task]);
  task.steps['sneaked'] = 1;
  const found = await store.findById('one');
  if (found) found.steps['sneaked'] = 2;

  expect(store.all()).toEqual([sampleTask('one')]);
});
