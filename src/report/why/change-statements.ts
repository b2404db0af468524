import { assertNever } from '../../base/assert-never.js';
import type {
  Change,
  HaltReason,
  OccurrenceProof,
  RetargetReason,
  Rule,
} from '../../simulate/proof/proof.js';
import type { ChangeAuthor } from '../../simulate/trace.js';
import { type Duration, duration } from '../../time/duration.js';
import { formatOpenTime } from '../../time/duration-text.js';
import type { Instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import { safeText } from '../safe-text.js';
import { conditionWords, listed, quoted, type Statement, state, valueWords } from './words.js';

/** What befell the clock, in order, and what that did to the time left. A violation that stands is told by the verdict. */
export function changeStatements({ changes }: OccurrenceProof, timeZone: string): readonly Statement[] {
  const isTakenBack = changes.some(({ kind }) => kind === 'violation-withdrawn');
  const told = changes.filter(({ kind }) => isTakenBack || kind !== 'violated');
  return told.map(change => {
    const { text, rules } = changeStatement(change, timeZone);
    return { text: `${describeInstant(change.at, timeZone)}: ${text}`, rules };
  });
}

function changeStatement(change: Change, timeZone: string): Statement {
  const due = (at: Instant | undefined): string =>
    at === undefined ? '' : `, due ${describeInstant(at, timeZone)}`;
  switch (change.kind) {
    case 'paused': {
      const left =
        change.left === undefined
          ? ', the target having passed'
          : ` with ${formatOpenTime(change.left)} left`;
      return state(
        `the clock stops${left}: ${reasonsWords(change.why, timeZone)}`,
        ...change.why.map(ruleOf),
      );
    }
    case 'resumed':
      return state(
        `the clock goes on${change.left === undefined ? '' : ` with ${leftWords(change.left)}`}${due(change.target)}`,
      );
    case 'retargeted':
      return state(retargetWords(change, timeZone));
    case 'version-moved':
      return state(
        `the case moves from version ${change.from} of the process to version ${change.to}`,
        change.rule,
      );
    case 'came-back':
      return state(
        `it is open again, ${change.from} since ${describeInstant(change.left, timeZone)}${due(change.target)}`,
      );
    case 'violated':
      return state('the target passes: violated');
    case 'violation-withdrawn':
      return state('no longer violated');
    default:
      return assertNever(change);
  }
}

function reasonsWords(reasons: readonly HaltReason[], timeZone: string): string {
  return listed(
    reasons.map(reason => {
      switch (reason.kind) {
        case 'record-stopped':
          return 'the record is stopped';
        case 'stopWhen':
          return `the process stops while ${conditionWords(reason.condition, timeZone)}`;
        case 'pauseWhen':
          return `the milestone pauses while ${conditionWords(reason.condition, timeZone)}`;
        default:
          return assertNever(reason);
      }
    }),
  );
}

function ruleOf(reason: HaltReason): Rule | undefined {
  return 'condition' in reason ? reason.condition.rule : undefined;
}

function retargetWords(change: Extract<Change, { readonly kind: 'retargeted' }>, timeZone: string): string {
  const { why, before, target, left, leftBefore } = change;
  const cause = why.length === 0 ? '' : `${listed(why.map(reason => causeWords(reason, timeZone)))}; `;
  const hidden = left === undefined ? 'no target' : 'no target while the clock stands still';
  const now = target === undefined ? hidden : `due ${describeInstant(target, timeZone)}`;
  const then = before === undefined ? '' : ` instead of ${describeInstant(before, timeZone)}`;
  const time = left === undefined ? '' : `, ${leftWords(left)}`;
  const timeBefore =
    left === undefined || leftBefore === undefined ? '' : ` instead of ${leftWords(leftBefore)}`;
  return `${cause}${now}${then}${time}${timeBefore}`;
}

function causeWords(reason: RetargetReason, timeZone: string): string {
  if (reason.kind === 'version') return 'the new version asks for something else';
  if (reason.kind === 'entitlement') return 'the entitlement changes';
  const { field, before, after, by } = reason;
  const type = typeof after === 'number' || typeof before === 'number' ? 'instant' : undefined;
  const author = authorWords(by);
  const values = [before, after].map(value => valueWords(value, type, timeZone));
  return `${safeText(field)} changes from ${values.join(' to ')}${author}`;
}

function authorWords(by: ChangeAuthor): string {
  if (typeof by === 'string') return '';
  return 'rule' in by ? ` by ${quoted(by.rule)}` : ` by the action ${quoted(by.action)}`;
}

/** `2h 30m left`, `3h over`. */
export function leftWords(left: Duration): string {
  return left < 0 ? `${formatOpenTime(duration(-left))} over` : `${formatOpenTime(left)} left`;
}
