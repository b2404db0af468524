import { collectFindings } from '../../src/diagnostic/findings.js';
import type { ReplayReport } from '../../src/report/results/replay/replay-report.js';
import { at, milestone, missed, zones } from './sample-results.js';

const counts = { met: 1_200, violated: 1, open: 0, cancelled: 2, exited: 0 };

/** A replay with a group of each kind, a case that disagrees and a row left out. */
export const replayReport: ReplayReport = {
  history: 'uci',
  zones,
  rows: {
    read: 3_000,
    leftOut: 1,
    adjusted: 0,
    kinds: [{ kind: 'date-unreadable', count: 1 }],
    listed: [
      {
        kind: 'date-unreadable',
        file: 'log.csv',
        line: 17,
        reason: '`32/01/2016` is no date',
        effect: 'left-out',
      },
    ],
  },
  attainment: {
    cases: 1_203,
    notApplied: 4,
    rows: [
      { process: 'premium', milestone: 'resolution', group: { kind: 'all' }, counts },
      {
        process: 'premium',
        milestone: 'resolution',
        group: { kind: 'field', field: 'priority', value: '=1|High' },
        counts,
      },
      {
        process: 'premium',
        milestone: 'resolution',
        group: { kind: 'field', field: 'priority', value: null },
        counts: { ...counts, met: 0, violated: 0 },
      },
      { process: 'premium', milestone: 'resolution', group: { kind: 'month', month: '2016-03' }, counts },
    ],
  },
  comparison: {
    milestone: 'resolution',
    column: 'made_sla',
    compared: 1_201,
    agreed: 1_200,
    disagreements: [
      {
        case: 'INC7',
        log: 'met',
        replay: 'violated',
        start: at('2026-03-06T16:30-05:00'),
        target: at('2026-03-09T09:30-04:00'),
      },
    ],
    notCompared: { noReplayVerdict: 2, noLogVerdict: 0 },
  },
  results: [milestone(), missed],
  findings: collectFindings([]),
};
