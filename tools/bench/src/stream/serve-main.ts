import { type Order, serveWorlds } from './served-worlds.js';

const worlds = await serveWorlds();
process.on('message', (order: Order) => {
  void worlds.obey(order).then((report) => {
    if (report) process.send?.(report);
  });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: worlds.url });
