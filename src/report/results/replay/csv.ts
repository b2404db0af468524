import { attainment } from '../../../simulate/outcome.js';
import { csvText } from '../../csv.js';
import type { Formatter } from '../../report-context.js';
import { groupColumns } from './attainment-section.js';
import type { ReplayReport } from './replay-report.js';

const OUTCOMES = ['met', 'violated', 'open', 'cancelled', 'exited'] as const;

/** The attainment of a replay as CSV: a row a group, where `by` is `all`, `month` or `field:NAME`. */
export const csv: Formatter<ReplayReport> = ({ attainment: { rows } }) =>
  csvText([
    ['process', 'milestone', 'by', 'value', ...OUTCOMES, 'attainment'],
    ...rows.map(({ process, milestone, group, counts }) => {
      const { by, value } = groupColumns(group);
      return [process, milestone, by, value, ...OUTCOMES.map(outcome => counts[outcome]), attainment(counts)];
    }),
  ]);
