import { type Finding, finding } from '../diagnostic/finding.js';
import { type LostReference, type RelatedKind, referenceFields } from '../entitlement/life/related.js';
import type { PlanContent } from '../plan/plan.js';
import type { PlacedCases } from '../simulate/place-cases.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import { historyRecordUnknown } from './codes.js';
import type { HistoryFile } from './history-source.js';
import type { History } from './read-history.js';

/** Cases that name a record of one kind which is not there, or one of several with that name. */
export interface RecordGap {
  readonly kind: LostReference['kind'] | 'entitlement';
  readonly problem: LostReference['problem'];
  /** What the first of them names. */
  readonly text: string;
  /** The first of them. */
  readonly case: string;
  readonly cases: number;
}

/** The records that placed cases name and that are not there, one entry for each kind and problem. */
export function recordGaps(
  timelines: readonly CaseTimeline[],
  { lost, placements }: Pick<PlacedCases, 'lost' | 'placements'>,
): readonly RecordGap[] {
  const gaps = new Map<string, RecordGap>();
  timelines.forEach(({ id }, index) => {
    const unknown = (placements[index]?.unknown ?? []).map(text => {
      return { kind: 'entitlement', problem: 'unknown', text } as const;
    });
    const told = new Set<string>();
    for (const { kind, problem, text } of [...(lost[index] ?? []), ...unknown]) {
      const key = `${kind} ${problem}`;
      if (told.has(key)) continue;
      told.add(key);
      const known = gaps.get(key) ?? { kind, problem, text, case: id, cases: 0 };
      gaps.set(key, { ...known, cases: known.cases + 1 });
    }
  });
  return [...gaps.values()];
}

const NOUNS = {
  account: 'account',
  contact: 'contact',
  asset: 'asset',
  product: 'product',
  serviceContract: 'service contract',
  entitlement: 'entitlement',
} as const;

/** Gaps as findings, each where the source names the column. */
export function gapFindings(
  gaps: readonly RecordGap[],
  { source }: History,
  { objectTypes }: PlanContent,
): readonly Finding[] {
  const type = objectTypes[source.object];
  const fields = type === undefined ? new Map<RelatedKind, string>() : referenceFields(type);
  return gaps.map(({ kind, problem, text, case: id, cases }) => {
    const fault =
      problem === 'unknown'
        ? `there is no ${NOUNS[kind]} \`${text}\``
        : `several records are the ${NOUNS[kind]} \`${text}\``;
    const more = cases === 1 ? '' : `, and ${cases - 1} more that name one`;
    const columnIn = (file: HistoryFile): string | undefined =>
      kind === 'entitlement'
        ? file.entitlementColumn
        : file.fields.find(({ field }) => field === fields.get(kind))?.column;
    const columns = source.files.flatMap(file => file.columnSpans.get(columnIn(file) ?? '') ?? []);
    return finding(historyRecordUnknown, `${fault} (case \`${id}\`${more})`, {
      span: columns[0] ?? source.files[0]?.span,
      help: 'load the record with `entitlements load`, or name the records of the log by their ids',
    });
  });
}
