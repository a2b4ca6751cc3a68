import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { MOST_TEXT_CHARACTERS, type WorldStatus } from '@generia/contracts';
import type { CharacterList, PostList, WorldResponse } from '@generia/contracts/http';
import { createGeminiEmulator } from '@generia/gemini-emulator';
import { openEmbeddedStore, openRepositories } from '@generia/mongo-repositories';
import { jest } from '@jest/globals';

import { buildPage, inBrowser, launchBrowser } from './support/browser.js';
import { createHostileAnswers, RENDERED } from './support/hostile-texts.js';
import { openPage } from './support/open-page.js';
import { type Spoiler, startSpoiler } from './support/start-spoiler.js';
import { type RunningServer, startServer } from './support/start-server.js';

jest.setTimeout(300_000);

const PEOPLE = 3;
const POSTS = 6;
const spoil = createHostileAnswers();
/** A prompt holds several texts. */
const LONGEST = 10 * MOST_TEXT_CHARACTERS;
/** Control characters, those that turn text round, and halves of characters. */
const UNMEANT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u;

describe('a world whose models answer with attacks in every text', () => {
  const opened: (() => Promise<unknown>)[] = [];
  let dataDirectory: string;
  let gemini: Spoiler;
  let server: RunningServer;
  let worldId: string;
  let last: WorldStatus;

  beforeAll(async () => {
    buildPage();
    dataDirectory = await mkdtemp(join(tmpdir(), 'generia-hostile-'));
    opened.push(() => rm(dataDirectory, { recursive: true, force: true }));
    const emulator = await createGeminiEmulator({ seed: 5 });
    opened.push(() => emulator.close());
    gemini = await startSpoiler(emulator.url, spoil);
    opened.push(() => gemini.close());
    server = await startServer({ dataDirectory, geminiUrl: gemini.url, port: 0 });
    opened.push(() => server.kill());
    const prompt = `A town of <b>bells</b> {{ 1234567 | times: 3 }} {"$where": "while(true);"} <script>alert(1)</script>`;
    ({ id: worldId } = await ask<WorldResponse>('/worlds', {
      method: 'POST',
      body: JSON.stringify({ prompt, characters_count: PEOPLE, posts_count: POSTS }),
      headers: { 'content-type': 'application/json' },
    }));
    last = await followToTheEnd();
  });
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(`${server.url}/api/v1${path}`, init);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await response.text();
    expect(text).not.toMatch(UNMEANT);
    return JSON.parse(text) as Answer;
  }

  /** Reads the stream as `EventSource` would. Every frame is one line of JSON about this world, whatever its texts hold. */
  async function followToTheEnd(): Promise<WorldStatus> {
    const answer = await fetch(`${server.url}/api/v1/worlds/${worldId}/status/stream`);
    const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('data: '));
    const frames = lines.map((line) => JSON.parse(line.slice('data: '.length)) as Record<string, unknown>);
    expect(frames[0]).toEqual({ type: 'ping' });
    expect(frames.slice(1).filter((frame) => frame.world_id !== worldId)).toEqual([]);
    return frames.at(-1) as unknown as WorldStatus;
  }

  it('is complete and exact', () => {
    expect(last).toMatchObject({
      ...{ status: 'completed', users_created: PEOPLE, posts_created: POSTS, tasks_failed: 0, gaps: [] },
    });
  });

  it('takes its texts for texts: no template is rendered, and none turns round what follows', async () => {
    const world = await ask<WorldResponse>(`/worlds/${worldId}`);
    const { characters } = await ask<CharacterList>(`/worlds/${worldId}/characters`);
    const { posts } = await ask<PostList>(`/worlds/${worldId}/posts`);
    expect([characters.length, posts.length]).toEqual([PEOPLE, POSTS]);
    const told = JSON.stringify([world, characters, posts]);
    expect(told).toMatch(/<script>|onerror=/);
    expect(told).toContain('{{ 1234567 | times: 3 }}');
    expect(told).not.toContain('hacked":true');
    for (const text of [told, ...gemini.asked]) expect(text.includes(RENDERED)).toBe(false);
    const handles = new Set(characters.map(({ username }) => username));
    expect(handles.size).toBe(PEOPLE);
    expect([...handles].filter((handle) => !/^[\p{L}\p{N}_]+$/u.test(handle))).toEqual([]);
    expect(posts.flatMap(({ mentions }) => mentions).filter((handle) => !handles.has(handle))).toEqual([]);
  });

  inBrowser('on the page', () => {
    it('is shown, and nothing of it runs', async () => {
      const browser = await launchBrowser();
      opened.push(() => browser.close());
      const visit = await openPage(browser, {
        ...{ baseURL: server.url, viewport: { width: 390, height: 844 } },
      });
      const { page } = visit;
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const { characters } = await ask<CharacterList>(`/worlds/${worldId}/characters`);
      const [person] = characters;
      for (const [address, sign] of [
        ['/', '.world-card'],
        [`/worlds/${worldId}/making`, '.counters'],
        [`/worlds/${worldId}/feed`, '.post'],
        [`/worlds/${worldId}/people`, '.person-card'],
        [`/worlds/${worldId}/about`, '.facet'],
        [`/worlds/${worldId}/people/${person?.id}`, '.post'],
      ] as const) {
        await page.goto(address);
        await page.locator(sign).first().waitFor();
        const seen = await page.evaluate(() => ({
          hacked: 'hacked' in globalThis || 'hacked' in {},
          planted: [
            ...document.querySelectorAll('#page script, #page svg[onload], #page [onerror], #page base'),
          ].length,
          links: [...document.querySelectorAll('a')].filter(({ protocol }) => !protocol.startsWith('http'))
            .length,
          isTooWide: document.documentElement.scrollWidth > innerWidth,
        }));
        expect({ address, ...seen }).toEqual({
          address,
          hacked: false,
          planted: 0,
          links: 0,
          isTooWide: false,
        });
      }
      expect([dialogs, visit.errors, [...visit.hosts]]).toEqual([[], [], [new URL(server.url).host]]);
      await visit.close();
    });
  });

  it('leaves nothing in the store that is an order, cannot be seen or is beyond all measure', async () => {
    await server.kill();
    const store = await openEmbeddedStore({ directory: join(dataDirectory, 'db') });
    const { platform, tasks, apiRequests, worldStatuses } = await openRepositories(store);
    const stored = [
      await worldStatuses.findById(worldId),
      await platform.worlds.findOne({ _id: worldId }),
      await platform.characters.find({ world_id: worldId }),
      await platform.posts.find({ world_id: worldId }),
      await tasks.listOfWorld(worldId),
      await apiRequests.listOfWorld(worldId),
    ];
    await store.close();
    const found: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value === 'string' && (UNMEANT.test(value) || value.length > LONGEST)) found.push(path);
      if (typeof value !== 'object' || value === null || value instanceof Date) return;
      for (const [key, item] of Object.entries(value)) {
        if (/[$.]|^(__proto__|constructor)$/.test(key)) found.push(`${path} ${key}`);
        look(item, `${path} ${key}`);
      }
    };
    stored.forEach((value, index) => look(value, String(index)));
    expect(found).toEqual([]);
  });
});
