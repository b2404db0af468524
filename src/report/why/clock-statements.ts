import { assertNever } from '../../base/assert-never.js';
import type { HoursSource } from '../../plan/semantics.js';
import type {
  BaseProof,
  HoursCandidate,
  HoursProof,
  ItemAbsence,
  ItemProof,
  OccurrenceProof,
} from '../../simulate/proof/proof.js';
import type { CalendarUsed } from '../../simulate/result.js';
import { describeInstant } from '../../time/instant-words.js';
import { safeText } from '../safe-text.js';
import { conditionWords, listed, quoted, type Statement, state } from './words.js';

/** The item of the process and why it applied. */
export function itemStatements(
  { item, occurrence }: OccurrenceProof,
  timeZone: string,
): readonly Statement[] {
  const { id, milestone } = occurrence;
  const name = id === milestone ? safeText(id) : `${safeText(id)}, for the milestone ${safeText(milestone)}`;
  return [
    state(`${name}${item.when ? '' : ', which always applies'}`, item.rule),
    ...applies(item, timeZone),
  ];
}

function applies({ when, after }: ItemProof, timeZone: string): readonly Statement[] {
  return [
    ...(when === undefined
      ? []
      : [
          state(
            `applies since ${describeInstant(when.since, timeZone)}: ${conditionWords(when, timeZone)}`,
            when.rule,
          ),
        ]),
    ...(after === undefined ? [] : [state(`may start when ${quoted(after.id)} is completed`, after.rule)]),
  ];
}

/** Where the clock's time begins. */
export function baseStatements({ at, reason, opening }: BaseProof, timeZone: string): readonly Statement[] {
  const time = describeInstant(at, timeZone);
  const waits =
    opening === undefined || opening === at
      ? ''
      : `; the hours are closed then, and the clock waits for ${describeInstant(opening, timeZone)}`;
  return [state(`${time}, ${reasonWords(reason)}${waits}`)];
}

function reasonWords(reason: BaseProof['reason']): string {
  switch (reason.kind) {
    case 'process-start':
      return 'the start of the process';
    case 'reopening':
      return 'when the process began anew';
    case 'entry':
      return 'when the process was entered';
    case 'condition':
      return 'when its condition came true';
    case 'after':
      return `when ${quoted(reason.id)} was completed`;
    case 'previous-completion':
      return `when occurrence ${reason.occurrence} was completed`;
    case 'previous-target':
      return `the target of occurrence ${reason.occurrence}`;
    case 'restart':
      return 'when its target changed (`onTargetChange: restart`)';
    default:
      return assertNever(reason);
  }
}

/** Which hours the clock ran on, and why no others. */
export function hoursStatements({ used, timeZone, rule, candidates }: HoursProof): readonly Statement[] {
  const winner = candidates.find(one => one.standing === 'won');
  const unset = candidates.filter(one => one.standing === 'unset' && isBefore(candidates, one, winner));
  const sources = listed(unset.map(one => `the ${SOURCES[one.source]}`));
  const none = unset.length === 0 ? [] : [`${sources} ${unset.length === 1 ? 'names' : 'name'} none`];
  const zone = used.source === 'elapsed' || used.source === 'fallback' ? '' : ` (${timeZone})`;
  const chosen = [`${safeText(used.name)}${zone}, ${sourceWords(used.source)}`, ...none].join('; ');
  return [
    state(chosen, winner?.rule ?? rule, winner?.rule && rule),
    ...losersOf(candidates, used).map(loserStatement),
  ];
}

function isBefore(
  all: readonly HoursCandidate[],
  one: HoursCandidate,
  winner: HoursCandidate | undefined,
): boolean {
  return winner === undefined || all.indexOf(one) < all.indexOf(winner);
}

/** Hours that were named and not used, each once. */
function losersOf(candidates: readonly HoursCandidate[], used: CalendarUsed): readonly HoursCandidate[] {
  const losers = candidates.filter(
    ({ standing, name }) => standing === 'unknown' || (standing === 'outranked' && name !== used.name),
  );
  return losers.filter((one, index) => losers.findIndex(({ name }) => name === one.name) === index);
}

function loserStatement({ source, standing, name = '', rule }: HoursCandidate): Statement {
  const whose = source === 'default' ? 'the default' : `named by the ${SOURCES[source]}`;
  const why = standing === 'unknown' ? 'there are no such hours' : 'that comes later in the order';
  return state(`not ${safeText(name)}, ${whose}: ${why}`, rule);
}

const SOURCES: Readonly<Record<HoursSource, string>> = {
  milestone: 'milestone',
  process: 'process',
  record: 'case',
  entitlement: 'entitlement',
  default: 'project',
};

function sourceWords(source: CalendarUsed['source']): string {
  switch (source) {
    case 'elapsed':
      return 'as the milestone counts elapsed time';
    case 'fallback':
      return 'as nothing names hours';
    case 'default':
      return 'the default';
    default:
      return `named by the ${SOURCES[source]}`;
  }
}

/** Why an item never started. */
export function absenceStatement({ id, rule, reason }: ItemAbsence, timeZone: string): Statement {
  switch (reason.kind) {
    case 'never-true':
      return state(
        `${safeText(id)} never applied: ${conditionWords(reason.when, timeZone)} was never true while the process ran`,
        reason.when.rule,
      );
    case 'after':
      return state(
        `${safeText(id)} starts after ${quoted(reason.after)}, which was never completed`,
        reason.rule,
      );
    case 'occupied': {
      const { id: other, occurrence } = reason.by;
      return state(
        `${safeText(id)} left its place to ${quoted(other)}, occurrence ${occurrence} of the same milestone`,
        rule,
      );
    }
    case 'exited':
      return state(`${safeText(id)} found the process exited before it could start`, rule);
    default:
      return assertNever(reason);
  }
}
