import { assertNever } from '../../base/assert-never.js';
import type { Outcome } from '../../simulate/outcome.js';
import type { EndProof, OccurrenceProof, VerdictProof } from '../../simulate/proof/proof.js';
import { formatOpenTime } from '../../time/duration-text.js';
import type { Instant } from '../../time/instant.js';
import { describeInstant, instantWords } from '../../time/instant-words.js';
import { safeText } from '../safe-text.js';
import { leftWords } from './change-statements.js';
import { clockTimeWords, conditionWords, type Statement, state } from './words.js';

/** When it was due. */
export function dueStatements(
  { target, hours, changes }: OccurrenceProof,
  timeZone: string,
): readonly Statement[] {
  const { at, unhalted, total, aim } = target;
  if (at === undefined) {
    return total === undefined ? [] : [state('not known while the clock stands still')];
  }
  const sum = total === undefined || aim.kind === 'until' ? '' : `, after ${clockTimeWords(total, hours)}`;
  const isMoved = unhalted !== undefined && unhalted !== at && changes.some(({ kind }) => kind === 'paused');
  return [
    state(`${describeInstant(at, timeZone)}${sum}`),
    ...(isMoved
      ? [state(`without the stops it would have been ${describeInstant(unhalted, timeZone)}`)]
      : []),
  ];
}

/** How it ended, and by which rule. */
export function endStatements({ end }: OccurrenceProof, timeZone: string): readonly Statement[] {
  const { at, cause } = end;
  const time = describeInstant(at, timeZone);
  switch (cause.kind) {
    case 'observed':
      return [state(`${time}: it is ${end.state}`)];
    case 'completed':
      return [state(`${time}: ${conditionWords(cause.condition, timeZone)} came true`, cause.condition.rule)];
    case 'completed-by-event': {
      const takenIn = cause.takenIn === at ? '' : `, taken in ${describeInstant(cause.takenIn, timeZone)}`;
      return [state(`${time}: an event completed it${takenIn}`)];
    }
    case 'criteria-lost':
      return [
        state(
          `${time}: ${conditionWords(cause.condition, timeZone)} is no longer true`,
          cause.condition.rule,
        ),
      ];
    case 'version-lacks-it':
      return [state(`${time}: the version that the case moved to lacks it`)];
    case 'entitlement-changed':
      return [state(`${time}: the case got another entitlement, or none, and the process ended`)];
    case 'predecessor-cleared':
      return [state(`${time}: the completion of the occurrence before it was cleared`)];
    case 'process-exited':
      return [
        state(
          `${time}: the process exited, as ${conditionWords(cause.condition, timeZone)}`,
          cause.condition.rule,
        ),
      ];
    case 'process-expired':
      return [state(`${time}: the process had run its whole duration`, cause.rule)];
    default:
      return assertNever(cause);
  }
}

/** The word for how it ended, as a heading and at the mark in the ledger. */
export function endWord({
  state: reached,
  cause,
}: EndProof): 'completed' | 'cancelled' | 'exited' | 'observed' {
  if (cause.kind === 'observed') return 'observed';
  return reached === 'completed' || reached === 'cancelled' ? reached : 'exited';
}

/** The verdict with what was compared: `09:20 <= 10:30: met, 1h 10m left`. */
export function verdictStatements({ verdict }: OccurrenceProof, timeZone: string): readonly Statement[] {
  const { elapsed, stopped, remaining } = verdict;
  const left = isShown(verdict) && remaining !== undefined ? `, ${leftWords(remaining)}` : '';
  const still = stopped === 0 ? '' : `, ${formatOpenTime(stopped)} of it while the clock stood still`;
  return [
    state(`${comparedWords(verdict, timeZone)}: ${outcomeWords(verdict)}${left}`),
    state(`elapsed: ${formatOpenTime(elapsed)}${still}`),
  ];
}

/** Whether the time left agrees with the verdict: an exit may be judged later than it was measured (S13). */
export function isShown({ outcome, compared, remaining }: VerdictProof): boolean {
  return (
    compared.kind === 'instants' && (outcome !== 'violated' || (remaining !== undefined && remaining < 0))
  );
}

/** The outcome in words, as the verdict puts it; the first words before a comma stand for themselves. */
export function outcomeWords({ outcome, compared }: VerdictProof): string {
  const hasPassed = compared.kind === 'instants' && compared.at > compared.target;
  return outcome === 'cancelled' && hasPassed
    ? 'cancelled, and the violation is taken back'
    : OUTCOMES[outcome];
}

function comparedWords({ compared }: VerdictProof, timeZone: string): string {
  switch (compared.kind) {
    case 'instants':
      return comparison(compared.at, compared.target, timeZone);
    case 'remaining':
      return `the clock stands still with ${formatOpenTime(compared.remaining)} left`;
    case 'no-target':
      return `no target, as ${safeText(compared.why)}`;
    default:
      return assertNever(compared);
  }
}

/** The days are named only where they differ. */
function comparison(at: Instant, target: Instant, timeZone: string): string {
  const sign = at <= target ? '<=' : '>';
  const [a, b] = [instantWords(at, timeZone), instantWords(target, timeZone)];
  const isSameDay = a.day === b.day && a.zone === b.zone;
  return isSameDay
    ? `${a.time} ${sign} ${b.time}`
    : `${describeInstant(at, timeZone)} ${sign} ${describeInstant(target, timeZone)}`;
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: 'met',
  violated: 'violated',
  open: 'still open',
  cancelled: 'cancelled in time, not judged',
  exited: 'exited in time, not judged',
};
