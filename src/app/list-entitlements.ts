import { compareText } from '../base/compare-text.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import { type EntitlementStatus, statusAt } from '../entitlement/status.js';
import type { EntitlementRow, EntitlementsReport } from '../report/entitlements/entitlements-report.js';
import { dateOf } from '../time/local-date.js';
import { LAST_DATE } from '../time/plain-date.js';
import { addTerm } from '../time/term.js';
import {
  type ProjectRecords,
  projectRecords,
  type RecordsChoice,
  requireKnown,
  termOf,
} from './project-records.js';
import { settleFindings } from './settle-findings.js';

/** Which entitlements are wanted. */
export interface ListOptions extends RecordsChoice {
  readonly status?: EntitlementStatus;
  /** An account by name or id. */
  readonly account?: string;
  readonly type?: string;
  readonly level?: string;
  readonly template?: string;
  readonly process?: string;
}

/** The entitlements of a project as they stand on a day. Throws an InputError for a day that is none, and for a filter that fits none. */
export function listEntitlements(folder: string, options: ListOptions): EntitlementsReport {
  const { project, findings: found, ready } = projectRecords(folder, options);
  const findings = settleFindings(project, found);
  if (ready === undefined) return { rows: [], total: 0, findings };
  const { records, plan, at } = ready;
  const { timeZone } = plan.project;
  const { all } = records.entitlements;
  const filters = filtersOf(all, options, ready);
  const rows = all.map((entitlement): EntitlementRow => {
    return { entitlement, status: statusAt(entitlement, at, timeZone) };
  });
  return {
    day: dateOf(at, timeZone),
    timeZone,
    rows: rows.filter(row => filters.every(fits => fits(row))).sort(byAccount),
    total: all.length,
    findings,
  };
}

type Filter = (row: EntitlementRow) => boolean;

/** The texts by which an entitlement is chosen, option by option. */
const TEXTS: Readonly<
  Record<
    'type' | 'level' | 'template' | 'process' | 'account',
    (one: Entitlement) => readonly (string | undefined)[]
  >
> = {
  account: ({ account }) => [account.name, account.id],
  type: one => [one.type],
  level: one => [one.serviceLevel],
  template: one => [one.template],
  process: one => [one.process],
};

function filtersOf(
  all: readonly Entitlement[],
  options: ListOptions,
  { plan, at }: ProjectRecords,
): readonly Filter[] {
  const texts = (['account', 'type', 'level', 'template', 'process'] as const).flatMap((name): Filter[] => {
    const wanted = options[name];
    if (wanted === undefined) return [];
    const read = TEXTS[name];
    const known = new Set(all.flatMap(one => read(one).flatMap(text => text ?? [])));
    requireKnown(`--${name}`, wanted, known, 'there are');
    return [({ entitlement }) => read(entitlement).includes(wanted)];
  });
  const { status, endingWithin } = options;
  return [
    ...texts,
    ...(status === undefined ? [] : [(row: EntitlementRow) => row.status === status]),
    ...(endingWithin === undefined ? [] : [endsWithin(endingWithin, dateOf(at, plan.project.timeZone))]),
  ];
}

/** Whether an entitlement ends on a day or within a term after it. */
function endsWithin(text: string, today: string): Filter {
  const last = addTerm(today, termOf(text)) ?? LAST_DATE;
  return ({ entitlement: { endDate } }) => endDate !== undefined && endDate >= today && endDate <= last;
}

function byAccount({ entitlement: a }: EntitlementRow, { entitlement: b }: EntitlementRow): number {
  return (
    compareText(a.account.name, b.account.name) ||
    compareText(a.startDate ?? '', b.startDate ?? '') ||
    compareText(a.name, b.name)
  );
}
