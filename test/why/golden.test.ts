import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WhyOptions, why } from '../../src/app/why.js';
import { json } from '../../src/report/why/json.js';
import { pretty } from '../../src/report/why/pretty.js';
import { schemaFaults } from '../report/output-schema.js';
import { plain } from '../report/sample-findings.js';
import { ROOT } from './shipped-cases.js';

/** A proof whose whole text is kept. */
interface Golden extends WhyOptions {
  readonly title: string;
  /** The project of the case; absent: the shipped one. */
  readonly project?: string;
  readonly file: string;
}

const GOLDENS: readonly Golden[] = [
  {
    title: 'a night that loses an hour when the clocks go forward',
    file: 'clocks-go-forward',
    case: 'firmware',
    milestone: 'maintenance',
    scenario: 'night-shift-clocks-go-forward',
  },
  {
    title: 'a night that gains an hour when the clocks go back',
    file: 'clocks-go-back',
    case: 'firmware',
    milestone: 'maintenance',
    scenario: 'night-shift-clocks-go-back',
  },
  { title: 'Easter in the middle', file: 'holiday', case: 'easter', milestone: 'resolution' },
  { title: 'a half-day holiday', file: 'half-day-holiday', case: 'year-end', milestone: 'first-response' },
  {
    title: 'a pause across the target',
    file: 'paused-across-target',
    case: 'waits',
    milestone: 'resolution',
  },
  {
    title: 'a completion while the clock stands still',
    file: 'completed-while-paused',
    case: 'silent',
    milestone: 'resolution',
  },
  {
    title: 'a priority raised late',
    file: 'priority-raised-late',
    case: 'worse-than-thought',
    milestone: 'resolution',
  },
  {
    title: 'an item that another took over from',
    file: 'cancelled',
    case: 'spreading',
    milestone: 'first-response',
    occurrence: 1,
  },
  {
    title: 'hours that follow the sun',
    file: 'follow-the-sun',
    case: 'around-the-world',
    milestone: 'resolution',
  },
  {
    title: 'elapsed time and a field as the target',
    file: 'until',
    case: 'new-appliance',
    milestone: 'on-site',
  },
  {
    title: 'a version that the case moved to',
    file: 'version-moved',
    case: 'in-flight',
    milestone: 'resolution',
  },
  {
    title: 'stops under one version and a pause under the next',
    file: 'stopped-in-two-versions',
    project: path.join(import.meta.dirname, 'two-versions'),
    case: 'moves',
    milestone: 'resolution',
  },
  { title: 'ten business days', file: 'business-days', case: 'no-hurry', milestone: 'resolution' },
  { title: 'a case that no process runs on', file: 'no-process', case: 'spam', milestone: 'resolution' },
  {
    title: 'a milestone that never started',
    file: 'never-started',
    case: 'by-phone',
    milestone: 'workaround',
  },
];

const PROGRESS = { show: () => {} };

/** The file of a golden output; regenerated with `npx vitest run test/why -u`. */
function golden(file: string): string {
  return path.join(import.meta.dirname, 'golden', file);
}

describe('the proof', () => {
  it.each(GOLDENS)('of $title reads as it should', async ({ title: _, file, project = ROOT, ...options }) => {
    const report = await why(project, options, PROGRESS);
    await expect(pretty(report, { ...plain, width: 120 })).toMatchFileSnapshot(golden(`${file}.txt`));
  });

  it('of a pause across the target is the same as JSON', async () => {
    const report = await why(ROOT, { case: 'waits', milestone: 'resolution' }, PROGRESS);
    const output = json(report, plain);
    expect(schemaFaults('why', output)).toEqual([]);
    await expect(output).toMatchFileSnapshot(golden('paused-across-target.json.out'));
  });
});
