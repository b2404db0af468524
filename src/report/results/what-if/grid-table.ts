import { countFlips, type Impact } from '../../../impact/impact.js';
import { withThousands } from '../../counted.js';
import type { WordTable } from './impact-tables.js';
import { attainmentWords, pointsMoved } from './impact-words.js';
import type { WhatIfReport } from './what-if-report.js';

const NUMBERS = ['attainment', 'points', 'violated', 'newly violated', 'newly saved', 'pages outside hours'];

/** The variants of a grid under each other, with the knee marked. */
export function gridTable({ variants, knee }: WhatIfReport): WordTable {
  return {
    headings: ['change', ...NUMBERS, ''],
    right: NUMBERS,
    rows: variants.map(({ changes, impact }, index) => [
      changes.join(' '),
      attainmentWords(impact.totals.after),
      pointsMoved(impact.totals),
      withThousands(impact.totals.after.violated),
      withThousands(countFlips(impact, 'newly-violated')),
      withThousands(countFlips(impact, 'newly-saved')),
      withThousands(pagesOutside(impact)),
      index === knee ? '◀ knee' : '',
    ]),
  };
}

/** Notifications outside of the hours. */
function pagesOutside({ actions }: Impact): number {
  return actions.filter(one => one.type === 'notify').reduce((sum, one) => sum + one.outside.after, 0);
}
