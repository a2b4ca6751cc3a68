import { inspect } from 'node:util';

import type { Document } from 'mongodb';

import type { DocumentCollection } from '../document-collection.js';
import type { Thing } from '../testing/index.js';
import { openScriptedStore, type ScriptedStore } from './testing/open-scripted-store.js';
import { found, refused, type ScriptedReply } from './testing/scripted-server.js';

type Answer = (command: Document, name: string) => ScriptedReply | undefined;

const REPLICA_SET = { setName: 'rs0', hosts: ['db:27017'], logicalSessionTimeoutMinutes: 30 };

describe('A collection of a MongoDB', () => {
  let scripted: ScriptedStore | undefined;

  afterEach(async () => {
    await scripted?.close();
    scripted = undefined;
  });

  async function collectionOn(answer: Answer, greeting = {}): Promise<DocumentCollection<Thing>> {
    scripted = await openScriptedStore(answer, { greeting });
    return scripted.store.collection<Thing>({ name: 'things', indexes: [] });
  }

  /** What was asked after the collection was opened. */
  const asked = () => (scripted?.server.commands ?? []).slice(1);
  const namesAsked = () => (scripted?.server.names() ?? []).slice(1);

  describe('claiming', () => {
    const claim = (things: DocumentCollection<Thing>) =>
      things.findOneAndUpdate({ kind: 'ready' }, { $set: { kind: 'taken' } }, { sort: [['rank', 1]] });

    it('looks again when MongoDB answers null although something matches', async () => {
      const answers: Document[] = [{ value: null }, { value: null }, { value: { _id: 'b', kind: 'taken' } }];
      const things = await collectionOn((_, name) =>
        name === 'findAndModify' ? answers.shift() : name === 'find' ? found({ _id: 'b' }) : undefined,
      );
      expect(await claim(things)).toEqual({ _id: 'b', kind: 'taken' });
      expect(namesAsked()).toEqual(['findAndModify', 'find', 'findAndModify', 'find', 'findAndModify']);
      expect(asked()[0]).toMatchObject({ query: { kind: 'ready' }, sort: { rank: 1 }, new: true });
      expect(asked()[1]).toMatchObject({ filter: { kind: 'ready' }, limit: 1, projection: { _id: 1 } });
    });

    it('finds nothing when nothing matches', async () => {
      const things = await collectionOn((_, name) => (name === 'find' ? found() : { value: null }));
      expect(await claim(things)).toBeNull();
      expect(namesAsked()).toEqual(['findAndModify', 'find']);
    });

    it('gives up after a hundred losses: a ticket that found nothing is rung again', async () => {
      const things = await collectionOn((_, name) =>
        name === 'find' ? found({ _id: 'b' }) : { value: null },
      );
      expect(await claim(things)).toBeNull();
      expect(namesAsked().filter((name) => name === 'findAndModify')).toHaveLength(100);
    });

    it('believes null when there is no order: then MongoDB skips what others changed', async () => {
      const things = await collectionOn(() => ({ value: null }));
      expect(await things.findOneAndUpdate({ _id: 'a' }, { $set: { rank: 1 } })).toBeNull();
      expect(namesAsked()).toEqual(['findAndModify']);
    });
  });

  describe('whose connection is cut before the answer', () => {
    /** Cuts the first request of this kind, and answers the next. */
    function cutOnce(name: string, reply: Document): Answer {
      let cuts = 0;
      return (_, asking) => (asking !== name ? undefined : cuts++ === 0 ? 'hang up' : reply);
    }

    it('reads again', async () => {
      const things = await collectionOn(cutOnce('find', found({ _id: 'a' })));
      expect(await things.find({})).toEqual([{ _id: 'a' }]);
      expect(namesAsked()).toEqual(['find', 'find']);
    });

    it('starts a long read anew when it is cut in the middle', async () => {
      let reads = 0;
      const things = await collectionOn((_, name) => {
        if (name === 'getMore') return 'hang up';
        if (name !== 'find') return undefined;
        const part = { cursor: { id: 7n, ns: 'test.things', firstBatch: [{ _id: 'a' }] } };
        return reads++ === 0 ? part : found({ _id: 'a' }, { _id: 'b' });
      });
      expect(await things.find({})).toEqual([{ _id: 'a' }, { _id: 'b' }]);
      expect(namesAsked().filter((name) => name === 'find')).toHaveLength(2);
    });

    it('inserts again, and counts what had arrived as a duplicate', async () => {
      const duplicate = { n: 1, writeErrors: [{ index: 0, code: 11000, errmsg: 'E11000 duplicate key' }] };
      const things = await collectionOn(cutOnce('insert', duplicate));
      expect(await things.insertIgnoringDuplicates([{ _id: 'a' }, { _id: 'b' }])).toBe(1);
      expect(namesAsked()).toEqual(['insert', 'insert']);
    });

    it.each<[string, string, (things: DocumentCollection<Thing>) => Promise<unknown>]>([
      ['update', 'update', (things) => things.updateOne({ rank: 1 }, { $set: { rank: 2 } })],
      ['claim', 'findAndModify', (things) => things.findOneAndUpdate({ rank: 1 }, { $set: { rank: 2 } })],
    ])('makes no second %s, and says that nobody knows', async (_what, command, change) => {
      const things = await collectionOn(cutOnce(command, { n: 1 }));
      await expect(change(things)).rejects.toMatchObject({
        code: 'STORE_OUTCOME_UNKNOWN',
        retry: 'free',
        message: expect.stringContaining("in 'things' at 127.0.0.1:") as string,
      });
      expect(namesAsked()).toEqual([command]);
    });

    it('lets the driver update again where the server knows the repetition by its number', async () => {
      const things = await collectionOn(cutOnce('update', { n: 1, nModified: 1 }), REPLICA_SET);
      expect(await things.updateOne({ rank: 1 }, { $set: { rank: 2 } })).toBe(true);
      expect(namesAsked()).toEqual(['update', 'update']);
      const [first, second] = asked().map((command) => inspect([command['txnNumber'], command['lsid']]));
      expect(first).not.toContain('undefined');
      expect(second).toBe(first);
    });

    it('gives up after the second time', async () => {
      const things = await collectionOn((_, name) => (name === 'insert' ? 'hang up' : undefined));
      await expect(things.insertIgnoringDuplicates([{ _id: 'a' }])).rejects.toMatchObject({
        code: 'STORE_OUTCOME_UNKNOWN',
      });
      expect(namesAsked()).toEqual(['insert', 'insert']);
    });
  });

  describe('inserting', () => {
    const refuse = (index: number, code: number) => ({ index, code, errmsg: `refusal ${code}` });

    it('asks for a write that survives, and for the rest of the list after a refusal', async () => {
      const things = await collectionOn((_, name) => (name === 'insert' ? { n: 2 } : undefined));
      expect(await things.insertIgnoringDuplicates([{ _id: 'a' }, { _id: 'b', rank: 1 }])).toBe(2);
      expect(asked()).toMatchObject([
        {
          insert: 'things',
          documents: [{ _id: 'a' }, { _id: 'b', rank: 1 }],
          ordered: false,
          writeConcern: { w: 'majority', j: true },
        },
      ]);
    });

    it('sends a thousand at a time', async () => {
      const things = await collectionOn(({ documents }, name) =>
        name === 'insert' ? { n: (documents as unknown[]).length } : undefined,
      );
      const many = Array.from({ length: 2500 }, (_, i) => ({ _id: `t${i}` }));
      expect(await things.insertIgnoringDuplicates(many)).toBe(2500);
      expect(asked().map(({ documents }) => (documents as unknown[]).length)).toEqual([1000, 1000, 500]);
    });

    it('sends all of what was accepted before the store closes', async () => {
      const things = await collectionOn(({ documents }, name) =>
        name === 'insert' ? { n: (documents as unknown[]).length } : undefined,
      );
      const inserted = things.insertIgnoringDuplicates(
        Array.from({ length: 2500 }, (_, i) => ({ _id: `t${i}` })),
      );
      await scripted?.store.close();
      expect(await inserted).toBe(2500);
      expect(asked()).toHaveLength(3);
      await expect(things.insertIgnoringDuplicates([{ _id: 'a' }])).rejects.toMatchObject({
        code: 'STORE_CLOSED',
      });
    });

    it('counts what was not refused, whatever the server counts', async () => {
      const reply = { n: 3, writeErrors: [refuse(1, 11000)] };
      const things = await collectionOn((_, name) => (name === 'insert' ? reply : undefined));
      expect(await things.insertIgnoringDuplicates([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }])).toBe(2);
    });

    it('tells the refusal that is no duplicate', async () => {
      const reply = { n: 1, writeErrors: [refuse(0, 11000), refuse(1, 121)] };
      const things = await collectionOn((_, name) => (name === 'insert' ? reply : undefined));
      await expect(things.insertIgnoringDuplicates([{ _id: 'a' }, { _id: 'b' }])).rejects.toMatchObject({
        code: 'STORE_REJECTED',
        message: expect.stringContaining('refusal 121') as string,
      });
    });

    it.each([
      ['all were new', { n: 1 }],
      ['some were not', { n: 0, writeErrors: [refuse(0, 11000)] }],
    ])('does not call stored what too few members confirmed, when %s', async (_when, counts) => {
      const reply = { ...counts, writeConcernError: { code: 64, errmsg: 'waiting timed out' } };
      const things = await collectionOn((_, name) => (name === 'insert' ? reply : undefined));
      await expect(things.insertIgnoringDuplicates([{ _id: 'a' }])).rejects.toMatchObject({
        code: 'STORE_OUTCOME_UNKNOWN',
        message: expect.stringContaining('waiting timed out') as string,
      });
    });

    it('refuses a document that is too large, on either way to the server', async () => {
      const things = await collectionOn(() => undefined);
      const refusal = { code: 'STORE_REJECTED', retry: 'never' };
      for (const bytes of [16.5 * 2 ** 20, 18 * 2 ** 20]) {
        const value = 'x'.repeat(bytes);
        await expect(things.insertIgnoringDuplicates([{ _id: 'a', value }])).rejects.toMatchObject(refusal);
      }
      const value = 'x'.repeat(18 * 2 ** 20);
      await expect(things.updateOne({ _id: 'a' }, { $set: { value } })).rejects.toMatchObject(refusal);
      expect(asked()).toEqual([]);
    });

    it('sends what it was given, not what the caller makes of it meanwhile', async () => {
      const things = await collectionOn((_, name) => (name === 'insert' ? { n: 1 } : undefined));
      const thing = { _id: 'a', part: { x: 1, y: undefined } };
      const inserted = things.insertIgnoringDuplicates([thing]);
      thing.part.x = 2;
      await inserted;
      expect(asked()[0]).toMatchObject({ documents: [{ _id: 'a', part: { x: 1 } }] });
      expect(Object.keys((asked()[0]?.['documents'] as Thing[])[0]?.part ?? {})).toEqual(['x']);
    });
  });

  it.each([
    [refused(11000, 'E11000 duplicate key', { codeName: 'DuplicateKey' }), 'DUPLICATE_KEY', 'never'],
    [refused(28, 'Cannot create field'), 'UPDATE_REFUSED', 'never'],
    [refused(17419, 'Resulting document after update is larger than 16777216'), 'STORE_REJECTED', 'never'],
    [refused(13, 'not authorized on test'), 'STORE_AUTH', 'never'],
    [refused(10107, 'not primary'), 'STORE_UNAVAILABLE', 'free'],
    [refused(11600, 'interrupted at shutdown'), 'STORE_OUTCOME_UNKNOWN', 'free'],
    [refused(14031, 'no space left'), 'STORE_WRITE_FAILED', 'free'],
    [refused(8, 'something'), 'STORE_FAILED', 'costs_attempt'],
  ])('tells a refused update in its own words: %j', async (reply, code, retry) => {
    const things = await collectionOn((_, name) => (name === 'update' ? reply : undefined));
    await expect(things.updateOne({ _id: 'a' }, { $set: { rank: 1 } })).rejects.toMatchObject({
      code,
      retry,
    });
  });

  it('asks for nothing when nothing is wanted', async () => {
    const things = await collectionOn(() => undefined);
    expect(await things.find({}, { limit: 0 })).toEqual([]);
    expect(await things.find({}, { limit: -1 })).toEqual([]);
    expect(await things.insertIgnoringDuplicates([])).toBe(0);
    expect(asked()).toEqual([]);
  });
});
