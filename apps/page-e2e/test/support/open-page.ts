import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of its own, as a new visitor has it, with everything that went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** What stands in the console as an error, and what was thrown. */
  readonly errors: string[];
  /** The servers that the page asked. */
  readonly hosts: ReadonlySet<string>;
  /** Every address that was asked for, whoever of the page asked. */
  readonly addresses: readonly string[];
  close(): Promise<void>;
}

/** Longer than anything takes on a busy machine, shorter than a test may last. */
const PATIENCE_MS = 60_000;

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  const hosts = new Set<string>();
  const addresses: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    addresses.push(request.url());
    hosts.add(new URL(request.url()).host);
  });
  return { page, errors, hosts, addresses, close: () => context.close() };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** The serious barriers that axe finds in what is shown now. */
export async function barriersOn({ page }: Pick<Visit, 'page'>): Promise<readonly string[]> {
  // What moves is half transparent, and would be found to be pale; so would what arrives while we look.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations === Infinity) animation.cancel();
      else animation.finish();
    }
  });
  // Into an isolated world, for the page's own policy lets no other script in.
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      ...{ expression, contextId: executionContextId, awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  await run(await readFile(AXE, 'utf8'));
  const { violations } = (await run('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult;
  await session.detach();
  await page.emulateMedia({ reducedMotion: null });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`,
    );
}
