import { scenarioOf } from './scenario.js';
import { drawStore } from './store-kind.js';

const SEEDS = Array.from({ length: 400 }, (_, index) => index + 1);

describe('the store of a seed', () => {
  it('is embedded for about half of them, of which about half are of one process', () => {
    const embedded = SEEDS.map((seed) => drawStore(seed)).filter(({ kind }) => kind === 'embedded');
    expect(Math.abs(embedded.length - 200)).toBeLessThan(40);
    const ofOne = embedded.filter(({ isOfOneProcess }) => isOfOneProcess);
    expect(Math.abs(ofOne.length - embedded.length / 2)).toBeLessThan(30);
  });

  it('can be forced, which changes nothing else of the scenario', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const mongo = scenarioOf(seed, 'mongo');
      const embedded = scenarioOf(seed, 'embedded');
      expect(embedded.store.kind).toBe('embedded');
      expect(mongo.store).toEqual({ kind: 'mongo', isOfOneProcess: false });
      const { store, processes } = embedded;
      expect(embedded).toEqual({ ...mongo, store, processes });
      if (store.isOfOneProcess) expect(processes).toHaveLength(1);
      else expect(processes).toEqual(mongo.processes);
    }
  });
});
