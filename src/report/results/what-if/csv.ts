import { attainment } from '../../../simulate/outcome.js';
import { csvText } from '../../csv.js';
import type { Formatter } from '../../report-context.js';
import { groupColumns } from '../replay/attainment-section.js';
import type { WhatIfReport } from './what-if-report.js';

const OUTCOMES = ['met', 'violated', 'open', 'cancelled', 'exited'] as const;

/** A comparison as CSV: a row for each group of each variant, with the counts of both sides. */
export const csv: Formatter<WhatIfReport> = ({ variants }) =>
  csvText([
    [
      'change',
      'process',
      'milestone',
      'by',
      'value',
      ...(['before', 'after'] as const).flatMap(side => [
        ...OUTCOMES.map(outcome => `${side}_${outcome}`),
        `${side}_attainment`,
      ]),
    ],
    ...variants.flatMap(({ changes, impact }) =>
      impact.rows.map(({ process, milestone, group, counts }) => {
        const { by, value } = groupColumns(group);
        const numbers = [counts.before, counts.after].flatMap(side => [
          ...OUTCOMES.map(outcome => side[outcome]),
          attainment(side),
        ]);
        return [changes.join(' '), process, milestone, by, value, ...numbers];
      }),
    ),
  ]);
