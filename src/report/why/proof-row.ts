import type {
  EntitlementProof,
  ItemAbsence,
  NoProcess,
  OccurrenceProof,
  ProcessProof,
  Proof,
} from '../../simulate/proof/proof.js';
import { changeRow } from './change-row.js';
import { endRow, itemRow, ledgerRow, targetRow } from './clock-rows.js';
import { conditionRow, ruleRow, timePrinter } from './row-parts.js';

/** A proof as JSON holds it: times in ISO 8601 with the zone's offset, spans in milliseconds, `null` for what there is not. */
export function proofRow(proof: Proof, timeZone: string): object {
  const about = {
    kind: proof.kind,
    case: proof.case,
    object: proof.object,
    observedAt: timePrinter(timeZone)(proof.observedAt),
  };
  switch (proof.kind) {
    case 'no-process':
      return { ...about, ...absenceRow(proof.absence, timeZone) };
    case 'never-started':
      return {
        ...about,
        process: processRow(proof.process, timeZone),
        items: proof.items.map(item => itemAbsenceRow(item, timeZone)),
      };
    case 'occurrence':
      return { ...about, process: processRow(proof.process, timeZone), ...occurrenceRow(proof, timeZone) };
  }
}

function absenceRow({ reason, named, entitlement, entryWhen }: NoProcess, timeZone: string): object {
  return {
    reason,
    entitlement: entitlementRow(entitlement),
    named: named === undefined ? null : { process: named.process, by: named.by, rule: ruleRow(named.rule) },
    entryWhen: conditionRow(entryWhen, timeZone),
  };
}

function itemAbsenceRow({ id, rule, reason }: ItemAbsence, timeZone: string): object {
  return {
    id,
    rule: ruleRow(rule),
    reason: reason.kind,
    when: reason.kind === 'never-true' ? conditionRow(reason.when, timeZone) : null,
    after: reason.kind === 'after' ? reason.after : null,
    occupiedBy: reason.kind === 'occupied' ? { id: reason.by.id, occurrence: reason.by.occurrence } : null,
  };
}

function entitlementRow(entitlement: EntitlementProof | undefined): object | null {
  if (entitlement === undefined) return null;
  const { name = null, by, candidates, rule } = entitlement;
  return {
    name,
    by,
    rule: ruleRow(rule),
    candidates: candidates.map(one => ({
      name: one.name,
      account: one.account,
      match: one.match ?? null,
      lost: one.lost ?? null,
    })),
  };
}

function processRow(process: ProcessProof, timeZone: string): object {
  const [time, inProject] = [timePrinter(timeZone), timePrinter(process.timeZone)];
  return {
    name: process.name,
    version: process.version,
    namedBy: process.namedBy,
    namedAt: ruleRow(process.namedAt),
    entitlement: entitlementRow(process.entitlement),
    versions: process.versions.map(one => ({
      version: one.version,
      standing: one.standing,
      from: inProject(one.effective.from),
      to: inProject(one.effective.to),
      default: one.default,
      rule: ruleRow(one.rule),
    })),
    entered: time(process.entered),
    start: time(process.start),
    entryField: process.entryField,
    entryWhen: conditionRow(process.entryWhen, timeZone),
  };
}

function occurrenceRow(proof: OccurrenceProof, timeZone: string): object {
  const time = timePrinter(timeZone);
  const { base, hours, verdict } = proof;
  return {
    occurrence: proof.occurrence,
    others: proof.others,
    item: itemRow(proof.item, timeZone),
    base: {
      at: time(base.at),
      reason: base.reason.kind,
      after: base.reason.kind === 'after' ? base.reason.id : null,
      previous: 'occurrence' in base.reason ? base.reason.occurrence : null,
      opening: time(base.opening),
    },
    hours: {
      name: hours.used.name,
      source: hours.used.source,
      timeZone: hours.timeZone,
      rule: ruleRow(hours.rule),
      candidates: hours.candidates.map(({ source, name, standing, rule }) => ({
        source,
        name: name ?? null,
        standing,
        rule: ruleRow(rule),
      })),
    },
    target: targetRow(proof.target, timeZone),
    changes: proof.changes.map(change => changeRow(change, timeZone)),
    ledger: proof.ledger.map(entry => ledgerRow(entry, timeZone)),
    end: endRow(proof.end, timeZone),
    verdict: {
      outcome: verdict.outcome,
      compared: verdict.compared.kind,
      elapsedMs: verdict.elapsed,
      stoppedMs: verdict.stopped,
      remainingMs: verdict.remaining ?? null,
      why: verdict.compared.kind === 'no-target' ? verdict.compared.why : null,
    },
    faults: proof.faults,
  };
}
