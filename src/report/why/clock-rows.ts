import { assertNever } from '../../base/assert-never.js';
import type { EndProof, ItemProof, LedgerEntry, TargetProof } from '../../simulate/proof/proof.js';
import type { Aim } from '../../simulate/target.js';
import type { BoundaryReason } from '../../time/calendar.js';
import { printDuration } from '../../time/duration-text.js';
import { printTimeOfDay } from '../../time/hours-text.js';
import { conditionRow, ruleRow, timePrinter } from './row-parts.js';

/** The item of the process as JSON holds it. */
export function itemRow({ rule, when, after }: ItemProof, timeZone: string): object {
  return {
    rule: ruleRow(rule),
    when: conditionRow(when, timeZone),
    since: timePrinter(timeZone)(when?.since),
    after: after === undefined ? null : { id: after.id, rule: ruleRow(after.rule) },
  };
}

/** The target as JSON holds it: what is asked for as policies write it. */
export function targetRow(target: TargetProof, timeZone: string): object {
  const time = timePrinter(timeZone);
  return {
    asked: askedText(target.aim, target.field),
    rule: ruleRow(target.rule),
    row: target.row ?? null,
    totalMs: target.total ?? null,
    unhalted: time(target.unhalted),
    days: target.days.map(time),
    at: time(target.at),
  };
}

function askedText(aim: Aim, field: string | undefined): string | null {
  switch (aim.kind) {
    case 'duration':
      return printDuration(aim.amount);
    case 'businessDays':
      return `${aim.days}bd`;
    case 'businessDayTime':
      return `${aim.days}bd at ${aim.at === 'close' ? 'close' : printTimeOfDay(aim.at)}`;
    case 'until':
      return `until ${field}`;
    case 'none':
      return null;
    default:
      return assertNever(aim);
  }
}

/** An entry of the ledger as JSON holds it. */
export function ledgerRow(entry: LedgerEntry, timeZone: string): object {
  const time = timePrinter(timeZone);
  const isClosed = entry.kind === 'closed';
  return {
    kind: entry.kind,
    from: time(entry.start),
    to: time(entry.end),
    lengthMs: entry.length,
    sumMs: entry.total,
    zoneShiftMs: entry.zoneShift,
    opens: isClosed ? null : boundaryRow(entry.opens),
    closes: isClosed ? null : boundaryRow(entry.closes),
    exception: isClosed ? null : ruleRow(entry.exception),
    closures: isClosed
      ? entry.closures.map(({ date, kind, name, rule }) => ({
          date,
          kind,
          name: name ?? null,
          rule: ruleRow(rule),
        }))
      : [],
  };
}

function boundaryRow(reason: BoundaryReason): object {
  return { kind: reason.kind, name: 'name' in reason ? (reason.name ?? null) : null };
}

/** How it ended as JSON holds it. */
export function endRow({ state, at, cause }: EndProof, timeZone: string): object {
  const time = timePrinter(timeZone);
  return {
    state,
    at: time(at),
    cause: cause.kind,
    takenIn: cause.kind === 'completed-by-event' ? time(cause.takenIn) : null,
    condition: 'condition' in cause ? conditionRow(cause.condition, timeZone) : null,
    rule: 'rule' in cause ? ruleRow(cause.rule) : null,
  };
}
