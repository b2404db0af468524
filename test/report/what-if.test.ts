import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whatIf } from '../../src/app/what-if.js';
import { fittingComment } from '../../src/report/markdown.js';
import { WHAT_IF_FORMATS } from '../../src/report/results/what-if/formats.js';
import { schemaFaults } from './output-schema.js';
import { plain } from './sample-findings.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HIGH = 'processes.premium.milestones.first-response.target.values.High';

async function printed(format: keyof typeof WHAT_IF_FORMATS, set: string): Promise<string> {
  const report = await whatIf(ROOT, { set: [set], by: ['priority'] }, { show: () => {} });
  return WHAT_IF_FORMATS[format](report, plain);
}

describe('a comparison', () => {
  it('pretty: attainment beside what it was, the cases that flip, time left, actions', async () => {
    await expect(await printed('pretty', `${HIGH}=30m`)).toMatchFileSnapshot('what-if/one.txt');
  });

  it('pretty: a grid with its knee', async () => {
    await expect(await printed('pretty', `${HIGH}=2h,1h,30m,15m,5m`)).toMatchFileSnapshot('what-if/grid.txt');
  });

  it('markdown: for a pull request', async () => {
    await expect(await printed('markdown', `${HIGH}=30m`)).toMatchFileSnapshot('what-if/one.md');
    expect(await printed('markdown', `${HIGH}=1h,30m`)).toContain('| change | attainment |');
  });

  it('json: in the shape of its schema, also when nothing could be compared', async () => {
    for (const set of [`${HIGH}=30m`, `${HIGH}=2h,1h,30m,15m,5m`, `${HIGH}=30x`]) {
      expect(schemaFaults('what-if', await printed('json', set))).toEqual([]);
    }
    const { summary, flips } = JSON.parse(await printed('json', `${HIGH}=30m`)).variants[0];
    expect(summary).toMatchObject({ cases: 59, newlyViolated: 3, newlySaved: 0, targetsMoved: 8 });
    expect(flips[0]).toMatchObject({ case: 'first-case', outcome: { before: 'met', after: 'violated' } });
  });

  it('html: the bars before and after, the cases that flip, or the grid with its knee', async () => {
    const one = await printed('html', `${HIGH}=30m`);
    expect(one).toContain('<section id="impact-flips"');
    expect(one).toMatch(/first-response of premium: [\d.]+ % before, [\d.]+ % after/);
    expect(await printed('html', `${HIGH}=2h,1h,30m,15m,5m`)).toContain('◀ knee');
    expect(await printed('html', `${HIGH}=30x`)).toContain('nothing was compared: 1 error');
  });

  it('csv: a row for each group of each variant', async () => {
    const lines = (await printed('csv', `${HIGH}=30m`)).split('\n');
    expect(lines[0]).toBe(
      'change,process,milestone,by,value,before_met,before_violated,before_open,before_cancelled,before_exited,before_attainment,after_met,after_violated,after_open,after_cancelled,after_exited,after_attainment',
    );
    expect(lines).toContain(
      `${HIGH}=30m,premium,first-response,field:priority,High,6,2,1,0,0,0.75,3,5,1,0,0,0.375`,
    );
  });
});

describe('a comment on a pull request', () => {
  it('leaves out the sections that it cannot hold, and says so', () => {
    const text = fittingComment([['head'], ['x'.repeat(65_500)], ['tail']]);
    expect(text.startsWith('head\n')).toBe(true);
    expect(text).toContain('The rest is left out');
    expect(text).not.toContain('tail');
    expect(fittingComment([['head'], ['tail']])).toBe('head\ntail\n');
  });
});
