import { seededDice } from '@generia/resilience';

import { NO_FAULTS } from './faults.js';
import { Scheduler } from './scheduler.js';
import { SimulatedProcess } from './simulated-process.js';
import { Trace } from './trace.js';

function startedProcess() {
  const scheduler = new Scheduler(0);
  const machine = {
    scheduler,
    dice: seededDice('process'),
    faults: { ...NO_FAULTS },
    trace: new Trace(false),
  };
  const process = new SimulatedProcess('worker', 0, machine);
  const playAll = async (): Promise<void> => {
    while (await scheduler.step());
  };
  return { scheduler, process, playAll };
}

describe('a simulated process', () => {
  it('is awake for so long before something happens, although it stood still when that was due', async () => {
    const { scheduler, process, playAll } = startedProcess();
    const happened: string[] = [];
    void process.clock.sleep(900).then(() => happened.push(`timer at ${scheduler.now()}`));
    process.afterAwake(2_000, () => happened.push(`end at ${scheduler.now()}`));
    process.frozenUntilMs = 30_000;
    await playAll();
    expect(happened).toEqual(['timer at 30050', 'end at 32000']);
    expect(process.sleeps).toBe(0);
  });

  it('does nothing after it is gone', async () => {
    const { process, playAll } = startedProcess();
    let happened = 0;
    process.afterAwake(2_000, () => (happened += 1));
    process.end();
    await playAll();
    expect(happened).toBe(0);
  });
});
