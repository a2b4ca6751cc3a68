import { namesOf, planOf, someCall } from '../../../test/plan-of.js';
import { readFault } from '../../faults/fault-spec.js';
import { faults, findFault } from '../../faults/fault-table.js';
import { everydayFaults, lastingFaults } from './everyday-faults.js';

const schema = { type: 'OBJECT', properties: { mood: { type: 'STRING', enum: ['calm'] } } };
const text = someCall({ schemaKind: 'PostBatch', schema });
const image = someCall({ kind: 'image', schemaKind: null, schema: undefined, wantsJson: false });

const nameOf = (spec: string): string => spec.replace(/:.*/, '');
const familyOf = (name: string): string => findFault(name)?.family ?? '';

/** How many of the calls each family befell. */
function countFamilies(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const family of names.flatMap((name) => (name === '' ? [] : name.split('+').map(familyOf)))) {
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return counts;
}

describe('every-fault-5-percent', () => {
  const calls = 10_000;

  it.each([
    ['text', text],
    ['image', image],
  ])('gives 5 %% of the calls for a %s to each class', (_kind, call) => {
    const counts = countFamilies(namesOf(planOf({ preset: 'every-fault-5-percent' }), calls, call));
    const expected = Object.entries(everydayFaults)
      .filter(([, specs]) =>
        specs.some((spec) => findFault(nameOf(spec))?.kinds.some((kind) => kind === call.kind)),
      )
      .filter(([family]) => family !== 'request' || call.kind === 'text')
      .map(([family]) => family);
    expect([...counts.keys()].sort()).toEqual(expected.sort());
    for (const count of counts.values()) {
      // Five standard deviations of 10,000 throws at 5 %.
      expect(Math.abs(count / calls - 0.05)).toBeLessThan(0.011);
    }
  });

  it('gives no call two faults, but for a delay on top', () => {
    const names = namesOf(planOf({ preset: 'every-fault-5-percent' }), 2_000, text);
    const withoutDelays = names.map((name) => name.split('+').filter((one) => familyOf(one) !== 'latency'));
    expect(Math.max(...withoutDelays.map((one) => one.length))).toBe(1);
  });

  it('befalls the same calls with the same seed', () => {
    const run = (seed: number): string[] =>
      namesOf(planOf({ preset: 'every-fault-5-percent' }, { seed }), 500, text);
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it('makes every fault of its classes sooner or later', () => {
    const seen = new Set(
      [text, image].flatMap((call) =>
        namesOf(planOf({ preset: 'every-fault-5-percent' }), calls, call).flatMap((name) => name.split('+')),
      ),
    );
    const listed = Object.values(everydayFaults).flat().map(nameOf);
    expect(listed.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('leaves counts and the list of models alone', () => {
    const plan = planOf({ preset: 'every-fault-5-percent' });
    expect(new Set(namesOf(plan, 1_000, someCall({ kind: 'models', model: '' })))).toEqual(new Set(['']));
    expect(new Set(namesOf(plan, 1_000, someCall({ kind: 'count' })))).toEqual(new Set(['']));
  });
});

describe('the classes of the presets', () => {
  it('hold every fault once: those that last apart from the others', () => {
    const named = (isLasting: boolean): string[] =>
      faults
        .filter((fault) => ('lasting' in fault && fault.lasting === true) === isLasting)
        .filter(({ kinds }) => kinds.some((kind) => kind !== 'models' && kind !== 'count'))
        .map(({ name }) => name);
    const listed = (classes: object): string[] => [
      ...new Set((Object.values(classes) as string[][]).flat().map(nameOf)),
    ];
    expect(listed(everydayFaults).sort()).toEqual(named(false).sort());
    expect(listed(lastingFaults).sort()).toEqual(named(true).sort());
  });

  it('are the families of their faults', () => {
    for (const [family, specs] of [...Object.entries(everydayFaults), ...Object.entries(lastingFaults)]) {
      for (const spec of specs) {
        expect(readFault(spec)).toMatchObject({ ok: true, fault: { family } });
      }
    }
  });
});
