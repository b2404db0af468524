import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatIf } from '../../src/app/what-if.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { REPLAY_FORMATS } from '../../src/report/results/replay/formats.js';
import { SIMULATION_FORMATS } from '../../src/report/results/simulation/formats.js';
import { WHAT_IF_FORMATS } from '../../src/report/results/what-if/formats.js';
import { plain } from './sample-findings.js';
import { replayReport } from './sample-replay.js';
import { milestone, missed, zones } from './sample-results.js';

const BROWSER = spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** Starting a browser takes its time. */
const SLOW = { timeout: 60_000 };

const result = {
  case: 'c1',
  object: 'Case',
  observedAt: missed.start,
  process: 'premium',
  milestones: [milestone(), missed],
  fields: {},
  findings: [],
};
const run = { name: 'escalation', file: 'a.yaml', zones, cases: [result] };

const CHANGE = 'processes.premium.milestones.first-response.target.values.High=30m';

const PAGES = {
  replay: REPLAY_FORMATS.html(replayReport, plain),
  simulation: SIMULATION_FORMATS.html({ runs: [run], findings: collectFindings([]) }, plain),
  'what-if': WHAT_IF_FORMATS.html(
    await whatIf(path.resolve(import.meta.dirname, '../..'), { set: [CHANGE] }, { show: () => {} }),
    plain,
  ),
};

describe.skipIf(BROWSER === '')('a page in Chromium (skipped where it is not installed)', SLOW, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'milepost-page-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(name: keyof typeof PAGES, theme: 'light' | 'dark'): Promise<OpenPage> {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, PAGES[name]);
    const context = await browser.newContext({ colorScheme: theme, bypassCSP: true });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', message => heard.push(message.text()));
    page.on('pageerror', error => heard.push(error.message));
    page.on('request', request => heard.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, heard, address: pathToFileURL(file).href };
  }

  const cases = (['replay', 'simulation', 'what-if'] as const).flatMap(name =>
    (['light', 'dark'] as const).map(theme => [name, theme] as const),
  );

  it.each(cases)('%s, %s: asks for nothing but itself, and the console stays empty', async (name, theme) => {
    const { page, heard, address } = await open(name, theme);
    expect(heard).toEqual([address]);
    await page.context().close();
  });

  it.each(cases)(
    '%s, %s: axe finds no barrier',
    async (name, theme) => {
      const { page } = await open(name, theme);
      await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
      );
      expect(violations).toEqual([]);
      await page.context().close();
    },
    30_000,
  );

  it('is light or dark as the reader wishes', async () => {
    const grounds = [];
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await open('replay', theme);
      grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      expect((await page.screenshot({ fullPage: true })).byteLength).toBeGreaterThan(10_000);
      await page.context().close();
    }
    expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(20, 24, 30)']);
  });

  it('fits a narrow window without scrolling sideways', async () => {
    const { page } = await open('replay', 'light');
    await page.setViewportSize({ width: 400, height: 800 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

interface OpenPage {
  readonly page: Page;
  /** Console messages, errors and the addresses asked for. */
  readonly heard: readonly string[];
  readonly address: string;
}
