import type { Comparison } from '../../../history/comparison.js';
import { counted, percent, withThousands } from '../../counted.js';
import type { ReplayReport } from './replay-report.js';

/** How much was replayed, as a sentence without its period. */
export function sizeSentence({ rows, attainment, results }: ReplayReport): string {
  const { cases, notApplied } = attainment;
  return [
    counted(rows.read, 'row'),
    counted(cases, 'case'),
    counted(results.length, 'milestone'),
    ...(notApplied > 0 ? [`${withThousands(notApplied)} without a process`] : []),
  ].join(', ');
}

/** How often the log agrees, such as `99.98 % (17,133 of 17,136)`. */
export function agreementShare({ compared, agreed }: Comparison): string {
  return `${percent(agreed, compared)} (${withThousands(agreed)} of ${withThousands(compared)})`;
}

/** How many cases could not be compared and why; empty when all could. */
export function notComparedSentence({ notCompared }: Comparison): string {
  const { noLogVerdict, noReplayVerdict } = notCompared;
  return [
    ...(noReplayVerdict > 0 ? [`${counted(noReplayVerdict, 'case')} without a verdict of the replay`] : []),
    ...(noLogVerdict > 0 ? [`${counted(noLogVerdict, 'case')} without one of the log`] : []),
  ].join(', ');
}

/** How many rows could not be taken as they stand; empty when all could. */
export function faultSentence({ rows: { leftOut, adjusted } }: ReplayReport): string {
  return [
    ...(leftOut > 0 ? [`${counted(leftOut, 'row')} left out`] : []),
    ...(adjusted > 0 ? [`${counted(adjusted, 'row')} adjusted`] : []),
  ].join(', ');
}
