import { join } from 'node:path';

import { openTestApi, type TestApi } from '@generia/progress-http/testing';
import { Secret } from '@generia/service-runtime';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { buildPage, inBrowser, launchBrowser, root } from './support/browser.js';
import { barriersOn, openPage, type Visit } from './support/open-page.js';
import { populateWorld } from './support/populate-world.js';

const KEYS = { alice: 'alice-'.repeat(8), reader: 'reader-'.repeat(8) };
/** More than are near the window at once. */
const POSTS = 12;
const REFUSED = 'This key was not accepted.';

inBrowser('a page whose server asks for a key', () => {
  const opened: (() => Promise<unknown>)[] = [];
  let api: TestApi;
  let browser: Browser;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    buildPage();
    api = await openTestApi({
      pageDirectory: join(root, 'apps/web/dist'),
      security: {
        apiKeys: [
          { name: 'alice', key: new Secret(KEYS.alice), scopes: new Set(['read', 'create', 'operate']) },
          { name: 'reader', key: new Secret(KEYS.reader), scopes: new Set(['read']) },
        ],
      },
    });
    opened.push(() => api.close());
    const { signal } = new AbortController();
    const wish = { worldId: 'w', prompt: 'A town of clocks', usersCount: 2, postsCount: 3 };
    await api.platform.registerWorld(wish, signal);
    await api.beginWorld('w');
    await populateWorld(api, 'w', POSTS);
    // Lists hold only what is one's own.
    const json = { prompt: 'A town of bells', characters_count: 2, posts_count: 3 };
    await api.call('/api/v1/worlds', { json, token: KEYS.alice });
    browser = await launchBrowser();
    opened.push(() => browser.close());
  });
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });
  beforeEach(() => visitAs({}));
  afterEach(async () => {
    // Whatever a test did: an address goes into logs and caches.
    expect(visit.addresses.filter((address) => /token|alice-|reader-/.test(address))).toEqual([]);
    await visit.close();
  });

  async function visitAs(options: BrowserContextOptions) {
    visit = await openPage(browser, { baseURL: api.url, ...options });
    ({ page } = visit);
  }
  const field = () => page.getByLabel(/API key or token|Ключ API или токен/);
  async function signIn(key: string) {
    await field().fill(key);
    await page.keyboard.press('Enter');
  }
  const badge = (state: string) => page.locator(`.world-head .badge-${state}`).waitFor();
  /** What the browser itself says of a refusal is no error of the page. */
  const expectNoErrors = () => expect(visit.errors.filter((text) => !/ 40[13] /.test(text))).toEqual([]);
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

  it('asks for it, and says clearly that a wrong one is not accepted', async () => {
    await page.goto('/');
    await field().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(await page.locator('.create-form').isVisible()).toBe(false);
    expect(await barriersOn(visit)).toEqual([]);

    await signIn('not-the-key-but-long-enough-for-one');
    await page.getByRole('alert').getByText(REFUSED).waitFor();
    expect(await barriersOn(visit)).toEqual([]);
    await signIn('это не ключ');
    await page.getByRole('alert').getByText(REFUSED).waitFor();
    expect(await kept()).not.toContain('generia.key');
    expectNoErrors();
  });

  it('remembers it for this tab alone, and not in the address', async () => {
    await page.goto('/');
    await signIn(KEYS.alice);
    await page.getByText('A town of bells').waitFor();
    expect(await field().count()).toBe(0);
    await page.reload();
    await page.getByText('A town of bells').waitFor();
    expect(page.url()).toBe(`${api.url}/`);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(KEYS.alice);

    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByLabel('API key or token').waitFor();
    expectNoErrors();
  });

  it('follows a world with it, live, and goes on where a stream has ended', async () => {
    await page.goto('/worlds/w/making');
    // The one that the page asked for before it knew that a key is needed may come only now.
    const stream = () =>
      page.waitForRequest(
        (request) => request.url().endsWith('/status/stream') && 'authorization' in request.headers(),
      );
    const first = stream();
    await signIn(KEYS.alice);
    expect(await (await first).headerValue('authorization')).toBe(`Bearer ${KEYS.alice}`);
    await badge('in_progress');
    await api.publish('w', 50, 'paused');
    await badge('paused');
    const second = stream();
    api.app.server.closeAllConnections();
    expect(await (await second).headerValue('last-event-id')).toBe('50');
    await api.publish('w', 51, 'in_progress');
    await badge('in_progress');
    expect(page.url()).toBe(`${api.url}/worlds/w/making`);
    expect(visit.errors.filter((text) => !/ 401 |net::ERR_/.test(text))).toEqual([]);
  });

  it('shows pictures with it, when they come near', async () => {
    await page.goto('/worlds/w/feed');
    await signIn(KEYS.alice);
    const pictures = page.locator('.post-picture img');
    const shown = page.locator('.post-picture .is-shown img');
    await shown.first().waitFor();
    expect(await shown.first().getAttribute('src')).toMatch(/^blob:/);
    expect(await pictures.count()).toBe(POSTS);
    expect(await page.locator('.post-picture img[src]').count()).toBeLessThan(POSTS);
    await pictures.last().scrollIntoViewIfNeeded();
    await page.locator('.post').last().locator('.post-picture .is-shown img').waitFor();
    await page.locator('.post-picture').last().click();
    await page.locator('dialog.lightbox[open] img[src^="blob:"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.avatar .is-shown').first().waitFor();
    expectNoErrors();
  });

  it('signs out, and leaves nothing behind', async () => {
    await page.goto('/');
    await signIn(KEYS.alice);
    await page.getByLabel('Your idea').fill('A secret idea');
    await page.getByText('A town of bells').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await field().waitFor();
    expect(await page.getByText('A town of bells').count()).toBe(0);
    expect(await kept()).not.toContain(KEYS.alice);
    await page.reload();
    await field().waitFor();
    await signIn(KEYS.reader);
    await page.getByLabel('Your idea').waitFor();
    expect(await page.getByLabel('Your idea').inputValue()).toBe('');
    expectNoErrors();
  });

  it('keeps what was typed when a key stops being accepted', async () => {
    await page.goto('/');
    await signIn(KEYS.alice);
    await page.getByLabel('Your idea').fill('An idea that must not get lost');
    await page.route('**/api/v1/worlds?*', (route) =>
      route.fulfill({ status: 401, json: { detail: 'Expired.', code: 'token_expired' } }),
    );
    await page.getByLabel('Search worlds').fill('bells');
    await page.getByRole('alert').getByText('This key has expired.').waitFor();
    await page.unroute('**/api/v1/worlds?*');
    await signIn(KEYS.alice);
    await page.getByText('A town of bells').waitFor();
    expect(await page.getByLabel('Your idea').inputValue()).toBe('An idea that must not get lost');
    expectNoErrors();
  });

  it('says in Russian what a key does not allow, and what to do', async () => {
    await visit.close();
    await visitAs({ locale: 'ru-RU' });
    await page.goto('/');
    await signIn('не тот');
    await page.getByRole('alert').getByText('Этот ключ не принят.').waitFor();
    await signIn(KEYS.reader);
    await page.getByLabel('Ваша идея').fill('Город колоколов');
    await page.getByRole('button', { name: 'Создать мир' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Войдите с другим ключом или попросите дать это право.').waitFor();
    await alert.getByText('Словами сервера').click();
    await alert.getByText('it needs the scope "create"').waitFor();
    expect(await barriersOn(visit)).toEqual([]);
    expectNoErrors();
  });
});
