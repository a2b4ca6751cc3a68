import { type Clock, type Dice, silentLog } from '@generia/resilience';
import {
  createTaskIntake,
  type Job,
  Sweeper,
  type TaskPolicies,
  type TaskStore,
  TaskWorker,
  type TaskWorkerOptions,
} from '../src/index.js';

/** What may go wrong between a process and its store or bus; each a probability. */
export interface Faults {
  /** A call fails before it takes effect. */
  cut: number;
  /** A call takes effect, but its answer is lost. */
  lostAnswer: number;
  /** A call takes longer than a lease. */
  stall: number;
  lostTicket: number;
  twiceTicket: number;
  /** An attempt fails by the job's own doing. */
  jobFailure: number;
}

export interface Surroundings {
  readonly store: TaskStore;
  readonly bus: TaskWorkerOptions['bus'];
  readonly clock: Clock;
  readonly dice: Dice;
  readonly faults: Faults;
  readonly policies: TaskPolicies;
  readonly job: Job;
}

const LEASE_MS = 15_000;
export const SLOTS = 2;
const LATENCY_MS = 30;

/** A worker and a sweeper behind wires that are slow, unreliable, and cut for good when the process crashes. */
export class SimulatedProcess {
  readonly worker: TaskWorker;
  readonly #sweeper: Sweeper;
  readonly #around: Surroundings;
  readonly #crashed = new AbortController();
  #leaveGroup: () => Promise<void> = async () => undefined;

  constructor(name: string, around: Surroundings) {
    this.#around = around;
    const { clock, dice, policies, job } = around;
    const [store, bus] = [this.#wiredStore(), this.#wiredBus()];
    const shared = { store, bus, policies, clock, dice, log: silentLog };
    this.worker = new TaskWorker({
      ...shared,
      jobs: { sample: job },
      queue: 'work',
      allQueues: ['work'],
      groupId: 'workers',
      workerId: name,
      maxConcurrentTasks: SLOTS,
      leaseMs: LEASE_MS,
      onTicket: createTaskIntake({ ...shared, deadLetters: { keep: async () => undefined } }),
    });
    this.#sweeper = new Sweeper({
      ...shared,
      taskTypes: ['sample'],
      queues: ['work'],
      allQueues: ['work'],
      maxCrashes: 1_000,
      onUnanswered: () => this.worker.lookForWork(),
    });
  }

  async start(): Promise<void> {
    this.#sweeper.start();
    await this.worker.start();
  }

  /** Ends without a word: nothing that it does from now on reaches anybody. */
  crash(): void {
    this.#crashed.abort(new Error('The process is gone.'));
    void this.#leaveGroup();
  }

  async stop(): Promise<void> {
    await this.worker.stop(0);
    await this.#sweeper.stop();
  }

  #wiredStore(): TaskStore {
    const { store } = this.#around;
    const wired = Object.entries(store).map(
      ([name, method]: [string, (...args: never[]) => Promise<unknown>]) => [
        name,
        (...args: never[]) => this.#call(() => method(...args), !name.startsWith('find')),
      ],
    );
    return Object.fromEntries(wired) as TaskStore;
  }

  #wiredBus(): TaskWorkerOptions['bus'] {
    const { bus, dice, faults } = this.#around;
    return {
      publish: (topic, messages) => {
        const copies = () => (dice() < faults.lostTicket ? 0 : dice() < faults.twiceTicket ? 2 : 1);
        const arriving = messages.flatMap((message) => Array.from({ length: copies() }, () => message));
        return this.#call(() => bus.publish(topic, arriving), true);
      },
      subscribe: async (options) => {
        const signal = this.#crashed.signal;
        const gone = new Promise<never>((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason as Error)),
        );
        gone.catch(() => undefined);
        const onMessage = (message: Parameters<typeof options.onMessage>[0]) =>
          Promise.race([options.onMessage(message), gone]);
        const subscription = await bus.subscribe({ ...options, onMessage });
        this.#leaveGroup = () => subscription.stop();
        return subscription;
      },
    };
  }

  async #call<T>(call: () => Promise<T>, overTheWire: boolean): Promise<T> {
    const { dice, faults } = this.#around;
    if (overTheWire) await this.#travel();
    if (this.#crashed.signal.aborted) return new Promise(() => undefined);
    if (overTheWire && dice() < faults.cut) throw new Error('The connection was cut.');
    const answer = await call();
    if (overTheWire) await this.#travel();
    if (this.#crashed.signal.aborted) return new Promise(() => undefined);
    if (overTheWire && dice() < faults.lostAnswer) throw new Error('No answer came.');
    return answer;
  }

  #travel(): Promise<void> {
    const { clock, dice, faults } = this.#around;
    return clock.sleep(dice() < faults.stall ? 2 * LEASE_MS * dice() : LATENCY_MS * dice());
  }
}
