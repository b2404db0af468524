import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { markup } from '../../src/report/html/markup.js';
import { REPLAY_FORMATS } from '../../src/report/results/replay/formats.js';
import { SIMULATION_FORMATS } from '../../src/report/results/simulation/formats.js';
import { plain } from './sample-findings.js';
import { replayReport } from './sample-replay.js';
import { milestone, missed, zones } from './sample-results.js';

const HOSTILE = `"><script>alert('1')</script>\u001b[2J\u202e&`;

const report = {
  ...replayReport,
  results: [
    milestone({ case: 'kept' }),
    { ...missed, case: 'late' },
    milestone({ case: 'idle', state: 'cancelled' as const }),
  ],
};

describe('a piece of markup', () => {
  it('escapes texts, keeps pieces, joins lists and leaves out what is absent', () => {
    const inner = markup`<b>${'a<b'}</b>`;
    expect(markup`<p title="${'"&\''}">${[inner, 7, undefined]}</p>`.html).toBe(
      '<p title="&quot;&amp;&#39;"><b>a&lt;b</b>7</p>',
    );
  });

  it('shows control characters and marks that turn text around instead of obeying them', () => {
    expect(markup`${HOSTILE}`.html).toBe(
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\\u001b[2J\\u202e&amp;',
    );
  });
});

describe('a replay as a page', () => {
  const page = REPLAY_FORMATS.html(report, plain);

  it('leads to each of its parts', () => {
    const links = [...page.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual([
      'attainment',
      'time-to-target',
      'breaches',
      'worst',
      'groups',
      'agreement',
      'rows',
    ]);
    for (const id of links) expect(page).toContain(`<section id="${id}"`);
  });

  it('says in words what every drawing shows', () => {
    expect(page).toContain('first-response of premium: 100.00 % met');
    expect(page).toContain('90 to 100 %');
    expect(page).toMatch(/late: resolution, 2h over/);
  });

  it('draws the trend of months where there are several', () => {
    const month = (name: string, met: number) => ({
      process: 'premium',
      milestone: 'resolution',
      group: { kind: 'month', month: name } as const,
      counts: { met, violated: 1, open: 0, cancelled: 0, exited: 0 },
    });
    const rows = [month('2026-01', 3), month('2026-02', 0), { ...month('2026-03', 0), counts: none }];
    const text = REPLAY_FORMATS.html({ ...report, attainment: { ...report.attainment, rows } }, plain);
    expect(text).toContain('2026-01: 75.00 %; 2026-02: 0.00 %; 2026-03: –');
    expect(text.match(/<circle/g)).toHaveLength(2);
  });

  it('is the same bytes every time, and says what made it', () => {
    expect(REPLAY_FORMATS.html(report, plain)).toBe(page);
    expect(page).toContain(`milepost ${plain.builtWith.milepost}`);
  });

  it('lets no name of a user become markup', () => {
    const results = [{ ...missed, case: HOSTILE, process: HOSTILE, milestone: HOSTILE, id: HOSTILE }];
    const text = REPLAY_FORMATS.html({ ...report, history: HOSTILE, results }, plain);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('&lt;script&gt;');
  });

  it('stands without results', () => {
    const text = REPLAY_FORMATS.html(
      { ...report, results: [], attainment: { cases: 0, notApplied: 0, rows: [] } },
      plain,
    );
    expect(text).not.toContain('NaN');
  });
});

const none = { met: 0, violated: 0, open: 0, cancelled: 0, exited: 0 };

describe('a simulation as a page', () => {
  const result = {
    case: 'c1',
    object: 'Case',
    observedAt: missed.start,
    process: 'premium',
    processVersion: 2,
    milestones: [milestone(), missed],
    fields: {},
    findings: [],
  };
  const {
    process: _,
    processVersion: __,
    ...unprocessed
  } = { ...result, milestones: [], notApplied: 'none is named' };
  const run = { name: 'escalation', file: 'a.yaml', zones, cases: [result, unprocessed] };
  const page = SIMULATION_FORMATS.html({ runs: [run], findings: collectFindings([]) }, plain);

  it('shows each case over time, with its target, its violation and its actions', () => {
    expect(page).toContain('resolution ✗ violated, target Mon 9 Mar 2026 12:30 EDT');
    expect(page).toContain('violation: escalate');
    expect(page).toContain('no process, none is named');
  });

  it('says why nothing ran', () => {
    expect(SIMULATION_FORMATS.html({ runs: [], findings: collectFindings([]) }, plain)).toContain(
      'no scenario to run',
    );
  });
});
