import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { ObjectStorage } from '../object-storage.js';

export interface ObjectStorageUnderTest {
  /** Opens the storage; other objects may be in it. */
  readonly openStorage: () => Promise<ObjectStorage>;
  /** Ends what `openStorage` began. */
  readonly closeStorage?: () => Promise<void>;
}

/** Every byte value, in a picture's order of size. */
const allBytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.compare(a, b) === 0;

/**
 * Declares the tests that every adapter of {@link ObjectStorage} must pass. Each test works under a prefix of its own, so that
 * a lasting bucket may serve.
 */
export function describeObjectStorage(
  adapter: string,
  { openStorage, closeStorage }: ObjectStorageUnderTest,
): void {
  describe(`${adapter} as an object storage`, () => {
    let opened: ObjectStorage | undefined;
    let world = '';

    beforeEach(async () => {
      opened = await openStorage();
      world = randomUUID();
    });

    afterEach(async () => {
      await opened?.close();
      await closeStorage?.();
    });

    const theStorage = (): ObjectStorage => {
      if (opened === undefined) throw new Error('The storage did not open.');
      return opened;
    };

    it('gives back the bytes as they were, with what is known of them', async () => {
      const key = `${world}/world_data/picture.png`;
      await theStorage().put(key, allBytes, 'image/png');
      const info = { key, sizeBytes: allBytes.length, contentType: 'image/png' };

      const found = await theStorage().get(key);
      expect(isSame(found?.bytes, allBytes)).toBe(true);
      expect(found?.info).toEqual(info);
      expect(await theStorage().stat(key)).toEqual(info);
    });

    it('keeps an empty object, and bytes that are a part of a larger buffer', async () => {
      await theStorage().put(`${world}/empty`, new Uint8Array(), 'text/plain; charset=utf-8');
      await theStorage().put(`${world}/part`, allBytes.subarray(100, 200), 'application/octet-stream');

      expect(await theStorage().stat(`${world}/empty`)).toMatchObject({
        sizeBytes: 0,
        contentType: 'text/plain; charset=utf-8',
      });
      expect((await theStorage().get(`${world}/empty`))?.bytes.length).toBe(0);
      const part = await theStorage().get(`${world}/part`);
      expect(isSame(part?.bytes, allBytes.subarray(100, 200))).toBe(true);
    });

    it('replaces bytes and content type of an object together', async () => {
      const key = `${world}/replaced`;
      await theStorage().put(key, allBytes, 'image/png');
      await theStorage().put(key, bytesOf('short'), 'image/jpeg');

      const found = await theStorage().get(key);
      expect(isSame(found?.bytes, bytesOf('short'))).toBe(true);
      expect(found?.info).toEqual({ key, sizeBytes: 5, contentType: 'image/jpeg' });
      expect(await theStorage().list(world)).toEqual([key]);
    });

    it('leaves one whole object when many are put under one key at once', async () => {
      const key = `${world}/contested`;
      const versions = Array.from({ length: 20 }, (_, index) => ({
        bytes: new Uint8Array(10_000 + index * 997).fill(index),
        contentType: `image/v${index}`,
      }));
      const puts = versions.map(({ bytes, contentType }) => theStorage().put(key, bytes, contentType));
      const reads = Array.from({ length: 20 }, () => theStorage().get(key));
      await Promise.all(puts);

      for (const found of [...(await Promise.all(reads)), await theStorage().get(key)]) {
        if (found === null) continue;
        const version = versions.find(({ contentType }) => contentType === found.info.contentType);
        expect(isSame(found.bytes, version?.bytes ?? new Uint8Array())).toBe(true);
      }
      expect(await theStorage().get(key)).not.toBeNull();
    });

    it('answers null for what is not there', async () => {
      expect(await theStorage().get(`${world}/missing`)).toBeNull();
      expect(await theStorage().stat(`${world}/missing/too.png`)).toBeNull();
      expect(await theStorage().list(`${world}/missing/`)).toEqual([]);
    });

    it('removes an object, and does not mind when it is gone', async () => {
      const key = `${world}/removed`;
      await theStorage().put(key, bytesOf('x'), 'text/plain');
      await theStorage().remove(key);
      await theStorage().remove(key);

      expect(await theStorage().get(key)).toBeNull();
      expect(await theStorage().list(world)).toEqual([]);
    });

    it('lists the keys that start with a prefix, sorted, whatever the prefix cuts through', async () => {
      const keys = ['b/2', 'b/10', 'a/deep/er/1', 'bc/1', 'b/1', 'A/1'].map((name) => `${world}/${name}`);
      for (const key of keys) await theStorage().put(key, bytesOf('x'), 'text/plain');
      const under = async (prefix: string): Promise<string[]> =>
        (await theStorage().list(`${world}/${prefix}`)).map((key) => key.slice(world.length + 1));

      expect(await under('')).toEqual(['A/1', 'a/deep/er/1', 'b/1', 'b/10', 'b/2', 'bc/1']);
      expect(await under('b')).toEqual(['b/1', 'b/10', 'b/2', 'bc/1']);
      expect(await under('b/')).toEqual(['b/1', 'b/10', 'b/2']);
      expect(await under('b/1')).toEqual(['b/1', 'b/10']);
      expect(await under('a/de')).toEqual(['a/deep/er/1']);
      expect(await under('../')).toEqual([]);
    });

    it('keeps keys apart that a file system may fold into one', async () => {
      const names = [
        'readme',
        'README',
        'Readme',
        'caf\u00e9',
        'cafe\u0301',
        'a b',
        'a%20b',
        'a+b',
        'nul.png',
        'con',
        'мир/портрет 🌆.png',
        'a:b*c?"<>|',
        '.hidden',
        'ends.with.dot.',
      ];
      const keys = names.map((name) => `${world}/${name}`);
      for (const key of keys) await theStorage().put(key, bytesOf(key), 'text/plain');

      for (const key of keys) expect(isSame((await theStorage().get(key))?.bytes, bytesOf(key))).toBe(true);
      expect(await theStorage().list(world)).toEqual(keys.toSorted());
    });

    const badKeys = [
      '',
      '/absolute',
      'a//b',
      'a/',
      '../a',
      'a/../../b',
      'a/./b',
      'a\\b',
      'a\0b',
      'a\nb',
      'a\ud800b',
    ];
    it.each([...badKeys, 'x'.repeat(513), 'я'.repeat(257)])('refuses the key %j everywhere', async (key) => {
      const refusal = { code: 'OBJECT_STORAGE_BAD_KEY', retry: 'never' };
      await expect(theStorage().put(key, bytesOf('x'), 'text/plain')).rejects.toMatchObject(refusal);
      await expect(theStorage().get(key)).rejects.toMatchObject(refusal);
      await expect(theStorage().stat(key)).rejects.toMatchObject(refusal);
      await expect(theStorage().remove(key)).rejects.toMatchObject(refusal);
      await expect(theStorage().readUrl(key, 60)).rejects.toMatchObject(refusal);
    });

    it.each(['', 'png', 'image/', 'image/png\r\nX-Evil: 1', `image/${'x'.repeat(300)}`])(
      'refuses the content type %j',
      async (contentType) => {
        const putting = theStorage().put(`${world}/bad`, bytesOf('x'), contentType);
        await expect(putting).rejects.toMatchObject({
          code: 'OBJECT_STORAGE_BAD_CONTENT_TYPE',
          retry: 'never',
        });
        expect(await theStorage().get(`${world}/bad`)).toBeNull();
      },
    );

    it('gives an address that serves the object to anybody, or none', async () => {
      const key = `${world}/мир/a b+c%.png`;
      await theStorage().put(key, allBytes, 'image/png');
      const url = await theStorage().readUrl(key, 60);

      if (url === null) return;
      const answer = await fetch(url);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(isSame(new Uint8Array(await answer.arrayBuffer()), allBytes)).toBe(true);
    });

    it.each([0, -1, 1.5, Number.NaN, 604_801])('refuses an address for %d seconds', async (seconds) => {
      await expect(theStorage().readUrl(`${world}/a`, seconds)).rejects.toMatchObject({
        code: 'OBJECT_STORAGE_BAD_EXPIRY',
        retry: 'never',
      });
    });

    it('answers a ping', async () => {
      await expect(theStorage().ping()).resolves.toBeUndefined();
    });

    it('refuses everything once it is closed, and does not mind to be closed again', async () => {
      const key = `${world}/closed`;
      await theStorage().close();
      await theStorage().close();

      const refusal = { code: 'OBJECT_STORAGE_CLOSED', retry: 'free' };
      await expect(theStorage().put(key, bytesOf('x'), 'text/plain')).rejects.toMatchObject(refusal);
      await expect(theStorage().get(key)).rejects.toMatchObject(refusal);
      await expect(theStorage().stat(key)).rejects.toMatchObject(refusal);
      await expect(theStorage().list(world)).rejects.toMatchObject(refusal);
      await expect(theStorage().remove(key)).rejects.toMatchObject(refusal);
      await expect(theStorage().readUrl(key, 60)).rejects.toMatchObject(refusal);
      await expect(theStorage().ping()).rejects.toMatchObject(refusal);
    });
  });
}
