import { evaluate } from '../condition/evaluate.js';
import { fieldsRead } from '../condition/reads.js';
import type { Report } from '../diagnostic/finding.js';
import { checkCondition } from '../link/condition/check-condition.js';
import { callText } from '../link/condition/check-place-call.js';
import { attainment, NO_OUTCOMES, type OutcomeCounts } from '../simulate/outcome.js';
import type { SourceFile } from '../source/source-file.js';
import { textLocation } from '../syntax/text-location.js';
import { countFlips, countMoved, type Impact, type ImpactRow } from './impact.js';
import type { ChangeClass, PolicyChange } from './policy/policy-change.js';

/** What a gate says of a comparison. */
export interface GateVerdict {
  /** The expression, as it is written. */
  readonly expression: string;
  /** Whether it is true, so that the gate fails. */
  readonly failed: boolean;
  /** What it speaks of, with the values there are; `null`: nothing was judged. */
  readonly values: readonly { readonly name: string; readonly value: number | null }[];
}

/** What a gate may speak of: numbers by their names, and by the calls of functions. */
export interface GateNumbers {
  readonly names: ReadonlyMap<string, number | null>;
  readonly functions: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
  /** Names that have no number here, each with the reason. */
  readonly missing: ReadonlyMap<string, string>;
}

const NO_CASES: ReadonlyMap<string, string> = new Map(
  ['cases', 'newly_violated', 'newly_saved', 'targets_moved'].map(name => [
    name,
    'no case is run: name some with `--over`',
  ]),
);

/** The numbers of a comparison; without an impact only how many changes there are of each class. */
export function gateNumbers(changes: readonly PolicyChange[], impact: Impact | undefined): GateNumbers {
  const count = (kind: ChangeClass): number => changes.filter(one => one.class === kind).length;
  const classes = {
    tighter: count('tighter'),
    looser: count('looser'),
    different_scope: count('different scope'),
    cosmetic: count('cosmetic'),
  };
  if (impact === undefined)
    return { names: new Map(Object.entries(classes)), functions: new Map(), missing: NO_CASES };
  const names = {
    ...classes,
    cases: impact.cases,
    newly_violated: countFlips(impact, 'newly-violated'),
    newly_saved: countFlips(impact, 'newly-saved'),
    targets_moved: countMoved(impact),
  };
  const functions = {
    attainment: callsOf('attainment', impact, row => row.after, attainment),
    baseline_attainment: callsOf('baseline_attainment', impact, row => row.before, attainment),
    violated: callsOf(
      'violated',
      impact,
      row => row.after,
      counts => counts.violated,
    ),
    baseline_violated: callsOf(
      'baseline_violated',
      impact,
      row => row.before,
      counts => counts.violated,
    ),
  };
  return {
    names: new Map(Object.entries(names)),
    functions: new Map(Object.entries(functions)),
    missing: new Map(),
  };
}

/** Every call of a function: of all, of a process, of a milestone of a process. */
function callsOf(
  name: string,
  { rows }: Impact,
  side: (counts: ImpactRow['counts']) => OutcomeCounts,
  measure: (counts: OutcomeCounts) => number | null,
): ReadonlyMap<string, number | null> {
  const sums = new Map<string, { met: number; violated: number }>([
    [callText(name, []), { met: 0, violated: 0 }],
  ]);
  for (const { process, milestone, counts } of rows.filter(({ group }) => group.kind === 'all')) {
    for (const texts of [[], [process], [process, milestone]]) {
      const call = callText(name, texts);
      const sum = sums.get(call) ?? { met: 0, violated: 0 };
      sum.met += side(counts).met;
      sum.violated += side(counts).violated;
      sums.set(call, sum);
    }
  }
  return new Map([...sums].map(([call, sum]) => [call, measure({ ...NO_OUTCOMES, ...sum })]));
}

/** Judges one expression; `undefined`, after findings at its characters, when it cannot be read or speaks of what there is not. */
export function judgeGate(
  file: SourceFile,
  { names, functions, missing }: GateNumbers,
  report: Report,
): GateVerdict | undefined {
  const expression = checkCondition(
    file.text,
    textLocation(file),
    {
      fields: new Map([...names.keys()].map(name => [name, { type: 'number' }] as const)),
      functions: new Map([...functions].map(([name, calls]) => [name, new Set(calls.keys())])),
      items: new Set(),
      unavailable: new Map([...missing, ['milestones', 'a gate speaks of all cases together']]),
      faultyOwners: new Set(),
      parseInstant: () => undefined,
    },
    report,
  );
  if (expression === undefined) return undefined;
  const all = new Map([...names, ...[...functions.values()].flatMap(calls => [...calls])]);
  const read = (path: string): number | null => all.get(path) ?? null;
  return {
    expression: file.text,
    failed: evaluate(expression, { read, milestone: () => null }) === true,
    values: fieldsRead(expression).map(name => ({ name, value: read(name) })),
  };
}
