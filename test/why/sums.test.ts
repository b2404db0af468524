import { describe, expect, it } from 'vitest';
import type { LedgerEntry, Proof } from '../../src/simulate/proof/proof.js';
import { prove } from '../../src/simulate/proof/prove.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import { compileCalendar } from '../../src/time/compile-calendar.js';
import { shippedCases } from './shipped-cases.js';

const occurrences = shippedCases().flatMap(({ scenario, proceedings }) => {
  const { program, timeline, until } = proceedings;
  const { milestones } = simulateCase(program, timeline, until === undefined ? {} : { until });
  return milestones.map(row => ({
    name: `${scenario}: ${row.case} ${row.id} ${row.cycle}/${row.occurrence}`,
    row,
    proceedings,
  }));
});

function proved(one: (typeof occurrences)[number]): Extract<Proof, { readonly kind: 'occurrence' }> {
  const { milestone, occurrence, cycle } = one.row;
  const proof = prove(one.proceedings, { milestone, occurrence, cycle });
  if (proof.kind !== 'occurrence') throw new Error(`${one.name} is not proved: ${proof.kind}`);
  return proof;
}

function sum(entries: readonly LedgerEntry[]): number {
  return entries.reduce((total, { start, end }) => total + (end - start), 0);
}

describe('the proof of every milestone of every shipped scenario', () => {
  it.each(occurrences)('$name adds up to what the engine says', one => {
    const { row } = one;
    const { ledger, end, target, verdict, faults, occurrence } = proved(one);
    expect(faults).toEqual([]);
    expect(occurrence).toMatchObject({ id: row.id, occurrence: row.occurrence, cycle: row.cycle });
    const judged = Math.max(end.at, row.start);
    const open = ledger.filter(entry => entry.kind !== 'closed');
    const before = open.filter(entry => entry.end <= judged);
    expect(sum(before)).toBe(row.elapsed);
    expect(sum(before.filter(entry => entry.kind === 'halted'))).toBe(row.stopped);
    if (row.target === undefined) {
      expect(target.at).toBeUndefined();
      if (row.remaining !== undefined && target.total !== undefined) {
        expect(target.total - sum(before.filter(entry => entry.kind === 'open'))).toBe(row.remaining);
      }
      return;
    }
    const due = row.target;
    expect(target.at).toBe(due);
    const counted = ledger.filter(entry => entry.kind === 'open' && entry.end <= due);
    if (target.aim.kind !== 'until') expect(sum(counted)).toBe(target.total);
    const [first, last] = judged < due ? [judged, due] : [due, judged];
    const between = sum(open.filter(entry => entry.start >= first && entry.end <= last));
    expect(judged <= due ? between : 0 - between).toBe(row.remaining);
    expect(verdict.compared).toEqual({ kind: 'instants', at: end.at, target: due });
    if (row.state === 'completed') expect(verdict.outcome).toBe(end.at <= due ? 'met' : 'violated');
  });

  it.each(occurrences)('$name leaves no moment out, and is open where its calendar is', one => {
    const { ledger, hours, base } = proved(one);
    const spec = one.proceedings.plan.content.calendars[hours.used.name];
    const calendar = spec === undefined ? one.proceedings.program.always : compileCalendar(spec);
    let at = base.at;
    let total = 0;
    for (const entry of ledger) {
      expect(entry.start).toBe(at);
      expect(entry.end).toBeGreaterThan(entry.start);
      const open = calendar.between(entry.start, entry.end);
      expect(open).toBe(entry.kind === 'closed' ? 0 : entry.length);
      total += entry.kind === 'open' ? entry.length : 0;
      expect(entry.total).toBe(total);
      at = entry.end;
    }
  });
});
