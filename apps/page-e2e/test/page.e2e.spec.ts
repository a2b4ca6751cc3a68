import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { createGeminiEmulator, type GeminiEmulator } from '@generia/gemini-emulator';
import type { Browser, Page } from 'playwright-core';

import { buildPage, inBrowser, launchBrowser, root } from './support/browser.js';
import { heldAnswers } from './support/held-answers.js';
import { barriersOn, openPage, type Visit } from './support/open-page.js';
import { type RunningServer, startServer } from './support/start-server.js';

beforeAll(buildPage);

describe('the built page', () => {
  it('is less than 150 kB of JavaScript, as it goes over the wire', async () => {
    const folder = join(root, 'apps/web/dist/assets');
    const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async (name) => gzipSync(await readFile(join(folder, name))).length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(1_000);
    expect(total).toBeLessThan(150_000);
  });
});

inBrowser('the page', () => {
  const opened: (() => Promise<unknown>)[] = [];
  /** Of the models: while they are held, a world stays in the making. */
  const answers = heldAnswers();
  let dataDirectory: string;
  let emulator: GeminiEmulator;
  let server: RunningServer;
  let browser: Browser;
  let visit: Visit;
  let page: Page;

  const start = (port: number) => startServer({ dataDirectory, geminiUrl: emulator.url, port });

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'generia-page-'));
    opened.push(() => rm(dataDirectory, { recursive: true, force: true }));
    emulator = await createGeminiEmulator({ seed: 3, beforeAnswer: answers.beforeAnswer });
    opened.push(() => emulator.close());
    server = await start(0);
    opened.push(() => server.kill());
    browser = await launchBrowser();
    opened.push(() => browser.close());
  });
  // Also when a browser could not be started: a server that is left would keep the tests from ending.
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });
  beforeEach(async () => {
    emulator.reset();
    await visitAs({});
  });
  afterEach(async () => {
    answers.release();
    await visit.close();
  });

  async function visitAs(options: Parameters<typeof openPage>[1]) {
    visit = await openPage(browser, { baseURL: server.url, ...options });
    ({ page } = visit);
  }

  /** Fills in the form and sends it. */
  async function create(prompt: string, people = '2', posts = '3') {
    await page.goto('/');
    await page.locator('textarea').fill(prompt);
    await page.locator('input[type=number]').first().fill(people);
    await page.locator('input[type=number]').last().fill(posts);
    await page.locator('.create-form button[type=submit]').click();
    await page.waitForURL(/\/worlds\/[^/]+\/making$/);
  }
  const badge = (state: string) => page.locator(`.world-head .badge-${state}`).waitFor();
  const expectNoErrors = () => expect(visit.errors).toEqual([]);

  it('leads from an idea to a feed that can be read', async () => {
    await page.goto('/');
    await page.getByLabel('Your idea').fill('A lighthouse town where the tide brings letters');
    await page.getByText('texts,').waitFor();
    expect(await page.locator('.estimate').innerText()).toMatch(/\d+ texts, \d+ pictures[^]*≈ \d+ [^]*\$\d/);
    expect(await barriersOn(visit)).toEqual([]);

    await create('A lighthouse town where the tide brings letters', '3', '5');
    await page.getByText('The world is complete.').waitFor();
    expect(await page.locator('.counters').innerText()).toMatch(/3 of 3[^]*5 of 5/);
    await page.locator('.arrivals img').first().waitFor();
    await page.getByText('Calls to the models').click();
    const call = page.locator('.call').first();
    await call.waitFor();
    expect(await call.innerText()).toMatch(/attempt 1 · 1 request · ended with STOP · [\d,]+ tokens in/);
    expect(await barriersOn(visit)).toEqual([]);

    await page.getByRole('link', { name: 'Read its feed' }).click();
    await page.locator('.post').nth(4).waitFor();
    await page.locator('.post .picture.is-shown').first().waitFor();
    expect(await barriersOn(visit)).toEqual([]);

    const author = await page.locator('.post .handle').first().innerText();
    const name = await page.locator('.post-author strong').first().innerText();
    await page
      .locator('.face', { hasText: name.split(' ', 1)[0] ?? '' })
      .first()
      .click();
    await page.waitForURL(/author=/);
    await page.waitForFunction(
      (handle) =>
        [...document.querySelectorAll('.post .handle')].every(({ textContent }) => textContent === handle),
      author,
    );

    await page.locator('.post-author').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator('.post').first().waitFor();
    expect(await barriersOn(visit)).toEqual([]);
    await page.goBack();
    await page.waitForURL(/author=/);

    await page.getByRole('link', { name: 'About', exact: true }).click();
    await page.getByText('Stories told here').waitFor();
    expect(await barriersOn(visit)).toEqual([]);
    await page.getByRole('link', { name: 'Generia' }).click();
    await page.getByLabel('Search worlds').fill('tide brings letters');
    await page.locator('.world-card').first().waitFor();
    expect([...visit.hosts]).toEqual([new URL(server.url).host]);
    expectNoErrors();
  });

  it('shows a picture in full size, and closes it with Escape; hashtags lead to posts about them', async () => {
    await page.goto('/');
    await page.locator('.world-card .picture.is-shown').first().waitFor();
    await page.locator('.world-card').last().click();
    await page.locator('.post-picture').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.lightbox[open] img').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog.lightbox').waitFor({ state: 'detached' });
    const tag = page.locator('.post .tag').first();
    const text = await tag.innerText();
    await tag.click();
    await page.locator('.active-tag').getByText(text, { exact: true }).waitFor();
    await page.locator('.post').first().waitFor();
    expectNoErrors();
  });

  it('goes on where it was when it is loaded anew, and tells two tabs the same', async () => {
    answers.hold();
    await create('A village under a glacier');
    await page.locator('.stage.is-in_progress').first().waitFor();
    await page.reload();
    await page.locator('.stage.is-in_progress').first().waitFor();
    const second = await openPage(browser, { baseURL: server.url });
    await second.page.goto(page.url());
    await second.page.locator('.stage.is-in_progress').first().waitFor();
    answers.release();
    for (const tab of [page, second.page]) await tab.getByText('The world is complete.').waitFor();
    const counters = (tab: Page) => tab.locator('.counters').innerText();
    expect(await counters(second.page)).toBe(await counters(page));
    expect(second.errors).toEqual([]);
    await second.close();
    expectNoErrors();
  });

  it('says that the server is away, and heals when it is back', async () => {
    answers.hold();
    await create('A garden that grows at night');
    await page.locator('.stage.is-in_progress').first().waitFor();
    await server.kill();
    await page.getByText('Connection lost.').waitFor();
    answers.release();
    server = await start(server.port);
    await page.getByText('Connection lost.').waitFor({ state: 'detached' });
    await page.getByText('The world is complete.').waitFor();
    expect(visit.errors.filter((text) => !text.includes('net::ERR_'))).toEqual([]);
  });

  it('pauses a world, lets it go on, and cancels it when asked twice', async () => {
    answers.hold();
    await create('A railway run by retired wizards', '4', '12');
    await page.getByRole('button', { name: 'Pause' }).click();
    await badge('paused');
    await page.getByRole('button', { name: 'Go on' }).click();
    await badge('in_progress');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Let it go on' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await barriersOn(visit)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await page.getByText('This world was cancelled.').waitFor();
    expectNoErrors();
  });

  it('tells why a world failed', async () => {
    emulator.setFaults([{ match: { kind: 'text' }, fault: 'prohibited_answer' }]);
    await create('A market on the back of a giant');
    await page.getByText('This world could not be made').waitFor();
    expect(await page.locator('.note-bad').innerText()).toMatch(/\n.*\S/);
    await page.getByRole('button', { name: 'RU', exact: true }).click();
    await page.locator('.note-bad').getByText('Измените формулировку идеи.').waitFor();
    expect(await barriersOn(visit)).toEqual([]);
    expectNoErrors();
  });

  it('names what is missing, and has it tried again', async () => {
    emulator.setFaults([{ match: { kind: 'image', promptIncludes: 'Portrait of' }, fault: 'image_refusal' }]);
    await create('A city of clocks', '1', '1');
    await page.getByText('The world is complete.').waitFor();
    await page.getByText('1 thing is missing').click();
    await page.getByText('the portrait of @').waitFor();
    await page.getByRole('button', { name: 'RU', exact: true }).click();
    await page.locator('.gaps').getByText('портрет @').waitFor();
    await page
      .locator('.gaps')
      .getByText('Фильтры Gemini остановили ответ. Измените формулировку идеи.', { exact: true })
      .waitFor();
    expect(await barriersOn(visit)).toEqual([]);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    emulator.reset();
    await page.getByRole('button', { name: 'Try the gaps again' }).click();
    await page.getByText('1 thing is missing').waitFor({ state: 'detached' });
    await page.getByText('The world is complete.').waitFor();
    expectNoErrors();
  });

  it('speaks Russian on a phone, in the dark, without scrolling sideways', async () => {
    await visit.close();
    await visitAs({
      locale: 'ru-RU',
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    });
    const expectNoSidewaysScroll = async () =>
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    await create('Городок у маяка, куда прилив приносит письма');
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.getByText('Мир готов.').waitFor();
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await expectNoSidewaysScroll();
      const beyond = await page.locator('.tabs').evaluate((tabs) => tabs.scrollWidth - tabs.clientWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    }
    expect(await barriersOn(visit)).toEqual([]);
    await page.getByRole('link', { name: 'Читать ленту' }).tap();
    await page.locator('.post').nth(2).waitFor();
    expect(await page.locator('.caption').first().innerText()).toMatch(/[а-яё]/i);
    await expectNoSidewaysScroll();
    expect(await barriersOn(visit)).toEqual([]);
    await page.getByRole('link', { name: 'Жители' }).tap();
    await page.locator('.person-card').first().tap();
    await page.getByText('С кем знакомы').waitFor();
    await expectNoSidewaysScroll();
    await page.goto('/');
    await page.locator('.world-card').first().waitFor();
    await expectNoSidewaysScroll();
    expect(await barriersOn(visit)).toEqual([]);
    expectNoErrors();
  });

  it('says what is wrong with the form, and where there is nothing', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Create the world' }).click();
    await page.getByText('Describe the world in a sentence or two.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.goto('/worlds/no-such-world');
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Go to all worlds' }).click();
    await page.getByLabel('Search worlds').fill('no world is called like this');
    await page.getByText('No world matches').waitFor();
    await page.getByRole('button', { name: 'RU', exact: true }).click();
    await page.getByText('Нет миров по запросу').waitFor();
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(visit.errors.filter((text) => !text.includes('404'))).toEqual([]);
  });

  it('says in two languages that nothing is at an address, and leads back', async () => {
    const answer = await page.goto('/no/such/place');
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
    expect(await page.title()).toBe('There is nothing at this address. · Generia');
    expect(await barriersOn(visit)).toEqual([]);
    await page.getByRole('button', { name: 'RU', exact: true }).click();
    await page.getByRole('heading', { name: 'По этому адресу ничего нет.' }).waitFor();
    await page.getByRole('link', { name: 'Ко всем мирам' }).click();
    await page.locator('.create-form').waitFor();
    expect(visit.errors.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
