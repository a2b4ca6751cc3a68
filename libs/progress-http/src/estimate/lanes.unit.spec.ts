import { lanesOf } from './lanes.js';

const limits = { MAX_CONCURRENT_LLM_REQUESTS: 15, MAX_CONCURRENT_IMAGE_REQUESTS: 10 };

it('has the lanes of one instance of each worker unless told of more', () => {
  expect(lanesOf(limits)).toEqual({ textAtOnce: 15, imagesAtOnce: 10 });
});

it('has the lanes of all instances, each kind by itself', () => {
  expect(lanesOf({ ...limits, POST_WORKER_INSTANCES: 3 })).toEqual({ textAtOnce: 45, imagesAtOnce: 10 });
  expect(lanesOf({ ...limits, IMAGE_WORKER_INSTANCES: 2 })).toEqual({ textAtOnce: 15, imagesAtOnce: 20 });
});
