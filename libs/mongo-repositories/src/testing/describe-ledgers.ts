import type { Reservation, WorldLedger } from '@generia/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Repositories } from '../repositories/open-repositories.js';
import { newName } from './store-bench.js';

const now = new Date(Date.UTC(2026, 0, 1));
const ESTIMATE_MICROS = 1_000;

/** What a ledger promises about calls and money, whoever reserves and whoever dies. */
export function describeLedgers(theRepositories: () => Repositories): void {
  const open = async (remaining: Partial<WorldLedger> = {}): Promise<string> => {
    const worldId = newName();
    const limits = { remaining_llm_calls: 100, remaining_image_calls: 100, remaining_cost_micros: 1_000_000 };
    await theRepositories().worldLedgers.create({
      _id: worldId,
      limit_llm_calls: 100,
      limit_image_calls: 100,
      limit_cost_micros: 1_000_000,
      ...limits,
      llm_calls: 0,
      image_calls: 0,
      prompt_tokens: 0,
      cached_tokens: 0,
      output_tokens: 0,
      llm_cost_micros: 0,
      image_cost_micros: 0,
      reserved: {},
      created_at: now,
      updated_at: now,
      ...remaining,
    });
    return worldId;
  };
  const reservation = (kind: 'llm' | 'image' = 'llm'): Reservation => ({
    kind,
    call_id: 'call',
    task_id: 'task',
    task_type: 'generate_post',
    step: 'text',
    model: 'm',
    lease_token: 1,
    estimate_micros: ESTIMATE_MICROS,
    reserved_at: now,
  });
  const reserve = (worldId: string, id: string) =>
    theRepositories().worldLedgers.reserve(worldId, id, reservation());
  const settle = (worldId: string, id: string, costMicros: number, counts = true) =>
    theRepositories().worldLedgers.settle(
      worldId,
      id,
      reservation(),
      { counts, costMicros, promptTokens: 1, cachedTokens: 0, outputTokens: 1 },
      now,
    );
  const read = async (worldId: string): Promise<WorldLedger> => {
    const ledger = await theRepositories().worldLedgers.findById(worldId);
    if (!ledger) throw new Error('The ledger is gone.');
    return ledger;
  };

  describe('ledgers', () => {
    it.each([
      ['call', { remaining_llm_calls: 1 }],
      ['money', { remaining_cost_micros: ESTIMATE_MICROS }],
    ])('let exactly one of 64 have the last %s', async (_what, remaining) => {
      const worldId = await open(remaining);
      const ids = Array.from({ length: 64 }, (_, index) => `r${index}`);
      const won = await Promise.all(ids.map((id) => reserve(worldId, id)));

      expect(won.filter(Boolean)).toHaveLength(1);
      const ledger = await read(worldId);
      expect(Object.keys(ledger.reserved)).toEqual([ids[won.indexOf(true)]]);
      expect(ledger.llm_calls).toBe(1);
      expect(Math.min(ledger.remaining_llm_calls, ledger.remaining_cost_micros)).toBe(0);
    });

    it('settle and set aside at once, and give what is settled to those who need it', async () => {
      const worldId = await open({ remaining_llm_calls: 5, remaining_cost_micros: 2 * ESTIMATE_MICROS });
      await Promise.all(['a', 'b'].map((id) => reserve(worldId, id)));
      // Something under way, so that the others meet.
      const first = settle(worldId, 'a', 0);
      const answers = await Promise.all([first, settle(worldId, 'b', 0), reserve(worldId, 'c')]);
      expect(answers).toEqual([true, true, true]);
      const more = [settle(worldId, 'c', 0), ...['d', 'e', 'f'].map((id) => reserve(worldId, id))];
      const [c, ...others] = await Promise.all(more);
      expect(c).toBe(true);
      expect(others.filter(Boolean)).toHaveLength(2);
      expect(await settle(worldId, 'a', 0)).toBe(false);
      const ledger = await read(worldId);
      expect(ledger).toMatchObject({ remaining_llm_calls: 0, remaining_cost_micros: 0, llm_calls: 5 });
      expect(Object.keys(ledger.reserved)).toHaveLength(2);
    });

    it('add up what many set aside and settle at once, each of them once', async () => {
      const worldId = await open({ remaining_llm_calls: 30 });
      const ids = Array.from({ length: 40 }, (_, index) => `r${index}`);
      const won = await Promise.all(ids.map((id) => reserve(worldId, id)));
      const taken = ids.filter((_, index) => won[index]);
      expect(taken).toHaveLength(30);
      expect(Object.keys((await read(worldId)).reserved).sort()).toEqual([...taken].sort());

      const [first = '', second = ''] = taken;
      expect(await settle(worldId, first, 400)).toBe(true);
      // One that was settled before and one that comes twice are among them, and one call that is given back.
      const asked = [...taken, second].map((id) =>
        settle(worldId, id, id === second ? 0 : 400, id !== second),
      );
      const settled = await Promise.all(asked);

      expect(settled.filter(Boolean)).toHaveLength(29);
      expect(settled[0]).toBe(false);
      expect(await read(worldId)).toMatchObject({
        ...{ llm_calls: 29, remaining_llm_calls: 1, llm_cost_micros: 29 * 400, prompt_tokens: 30 },
        ...{ remaining_cost_micros: 1_000_000 - 29 * 400, reserved: {} },
      });
    });

    it('keep what a process took that died before it could settle, until somebody settles it, once', async () => {
      const worldId = await open({ remaining_llm_calls: 1 });
      expect(await reserve(worldId, 'orphan')).toBe(true);
      expect(await reserve(worldId, 'next')).toBe(false);

      const settled = await Promise.all(
        Array.from({ length: 8 }, () => settle(worldId, 'orphan', ESTIMATE_MICROS)),
      );

      expect(settled.filter(Boolean)).toHaveLength(1);
      expect(await read(worldId)).toMatchObject({
        llm_calls: 1,
        llm_cost_micros: ESTIMATE_MICROS,
        remaining_llm_calls: 0,
        reserved: {},
      });
      expect(await reserve(worldId, 'next')).toBe(false);
    });

    it('never let two of 64 have the last call when the first one dies with it, nor when its limit is raised by one', async () => {
      const worldId = await open({ remaining_llm_calls: 1 });
      const { worldLedgers } = theRepositories();
      const rush = async (round: string): Promise<string[]> => {
        const ids = Array.from({ length: 64 }, (_, index) => `${round}${index}`);
        const won = await Promise.all(ids.map((id) => reserve(worldId, id)));
        return ids.filter((_, index) => won[index]);
      };
      const [dead = '', ...more] = await rush('a');
      expect([dead, more]).toEqual([expect.stringMatching(/^a/), []]);

      // Others come while somebody finds the dead one's reservation and settles it at its estimate.
      const [late, settled] = await Promise.all([rush('b'), settle(worldId, dead, ESTIMATE_MICROS)]);
      expect([late, settled]).toEqual([[], true]);
      expect(await rush('c')).toEqual([]);

      await worldLedgers.setLimits(await read(worldId), { llmCalls: 101 }, now);
      expect(await rush('d')).toHaveLength(1);
      expect(await read(worldId)).toMatchObject({ llm_calls: 2, remaining_llm_calls: 0 });
    });

    it('spend nothing for a world that is stopped, from that write on', async () => {
      const worldId = await open();
      const { worldLedgers } = theRepositories();
      expect(await worldLedgers.stop(worldId, 'paused', now)).toBe(true);
      expect(await reserve(worldId, 'a')).toBe(false);
      expect(await worldLedgers.resume(worldId, now)).toBe(true);
      expect(await reserve(worldId, 'a')).toBe(true);
      await worldLedgers.stop(worldId, 'cancelled', now);
      expect(await worldLedgers.resume(worldId, now)).toBe(false);
      expect(await worldLedgers.stop(worldId, 'paused', now)).toBe(false);
      expect(await reserve(worldId, 'b')).toBe(false);
      expect(await worldLedgers.findStopped([worldId, 'none'])).toMatchObject([{ _id: worldId }]);
    });

    it('spend nothing for a world whose time is over, until that is lifted', async () => {
      const worldId = await open({ deadline_at: now });
      const { worldLedgers } = theRepositories();
      const before = await read(worldId);
      expect(await worldLedgers.stop(worldId, 'expired', now)).toBe(true);
      expect(await reserve(worldId, 'a')).toBe(false);
      expect(await worldLedgers.resume(worldId, now)).toBe(false);
      expect(await worldLedgers.liftDeadline(before, now)).toBe(false);
      expect(await worldLedgers.liftDeadline(await read(worldId), now)).toBe(true);
      expect(await reserve(worldId, 'a')).toBe(true);
      expect(await read(worldId)).not.toHaveProperty('deadline_at');
      // Whoever looked at the ledger before that comes late.
      expect(await worldLedgers.stop(worldId, 'expired', now)).toBe(false);
      expect(await reserve(worldId, 'b')).toBe(true);
      await worldLedgers.stop(worldId, 'paused', now);
      expect(await worldLedgers.stop(worldId, 'expired', now)).toBe(false);
      expect(await worldLedgers.liftDeadline(await read(worldId), now)).toBe(true);
      expect(await read(worldId)).toMatchObject({ stopped: 'paused' });
    });

    it('are not at the end of their time before it has come', async () => {
      const worldId = await open({ deadline_at: new Date(now.getTime() + 1) });
      expect(await theRepositories().worldLedgers.stop(worldId, 'expired', now)).toBe(false);
      expect(await reserve(worldId, 'a')).toBe(true);
    });

    it('take new limits without forgetting what was used, also from two at once', async () => {
      const worldId = await open({ remaining_llm_calls: 0, llm_calls: 100 });
      const { worldLedgers } = theRepositories();
      const before = await read(worldId);
      const raised = await Promise.all([
        worldLedgers.setLimits(before, { llmCalls: 110 }, now),
        worldLedgers.setLimits(before, { llmCalls: 120 }, now),
      ]);
      expect(raised.filter(Boolean)).toHaveLength(1);
      const { limit_llm_calls, remaining_llm_calls, limits_set_at } = await read(worldId);
      expect(remaining_llm_calls).toBe(limit_llm_calls - 100);
      expect(limits_set_at).toEqual(now);
    });

    it('never exceed their limits, whatever is reserved, settled, given back or lost at the same time', async () => {
      const call = fc.record({
        cost: fc.nat({ max: ESTIMATE_MICROS }),
        end: fc.constantFrom('billed', 'refused', 'lost'),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(call, { minLength: 1, maxLength: 24 }),
          fc.nat({ max: 8 }),
          fc.nat({ max: 8_000 }),
          async (calls, llmCalls, money) => {
            const worldId = await open({ remaining_llm_calls: llmCalls, remaining_cost_micros: money });
            let billed = 0;
            await Promise.all(
              calls.map(async ({ cost, end }, index) => {
                const id = `r${index}`;
                if (!(await reserve(worldId, id))) return;
                if (end === 'lost') return;
                billed += end === 'billed' ? cost : 0;
                await settle(worldId, id, end === 'billed' ? cost : 0, end === 'billed');
              }),
            );
            const ledger = await read(worldId);
            const held = Object.keys(ledger.reserved).length;
            expect(ledger.llm_cost_micros).toBe(billed);
            expect(billed + held * ESTIMATE_MICROS).toBeLessThanOrEqual(money);
            expect(ledger.llm_calls).toBeLessThanOrEqual(llmCalls);
            expect(ledger.remaining_llm_calls).toBe(llmCalls - ledger.llm_calls);
            expect(ledger.remaining_cost_micros).toBe(money - billed - held * ESTIMATE_MICROS);
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}
