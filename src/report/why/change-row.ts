import type { Change, HaltReason, RetargetReason } from '../../simulate/proof/proof.js';
import { conditionRow, ruleRow, timePrinter } from './row-parts.js';

/** Something that befell an occurrence as JSON holds it: every member always there. */
export function changeRow(change: Change, timeZone: string): object {
  const time = timePrinter(timeZone);
  const isMove = change.kind === 'version-moved';
  return {
    kind: change.kind,
    at: time(change.at),
    halts: change.kind === 'paused' ? change.why.map(reason => haltRow(reason, timeZone)) : [],
    causes: change.kind === 'retargeted' ? change.why.map(causeRow) : [],
    targetBefore: change.kind === 'retargeted' ? time(change.before) : null,
    target: 'target' in change ? time(change.target) : null,
    leftBeforeMs: change.kind === 'retargeted' ? (change.leftBefore ?? null) : null,
    leftMs: change.kind !== 'came-back' && 'left' in change ? (change.left ?? null) : null,
    versions: isMove ? { from: change.from, to: change.to, rule: ruleRow(change.rule) } : null,
    cameBackFrom: change.kind === 'came-back' ? { state: change.from, at: time(change.left) } : null,
  };
}

function haltRow(reason: HaltReason, timeZone: string): object {
  const condition = 'condition' in reason ? conditionRow(reason.condition, timeZone) : null;
  return { kind: reason.kind, condition };
}

function causeRow(reason: RetargetReason): object {
  if (reason.kind !== 'field') return { kind: reason.kind, field: null, before: null, after: null, by: null };
  const { kind, field, before, after, by } = reason;
  return {
    kind,
    field,
    before,
    after,
    by: typeof by === 'string' ? by : 'rule' in by ? `rule ${by.rule}` : `action ${by.action}`,
  };
}
