import type { Value } from '../../condition/expression.js';
import { completedFact, EXITED_FACT, violatedFact } from '../history.js';
import type { OccurrenceName, Told, TraceRecord } from '../trace.js';
import { OPEN_STATES } from '../transitions.js';

/** What became of an occurrence, as far as it has been told. */
interface Fate {
  completed: Value;
  violated: boolean;
}

/** What conditions can read of an item is what became of the occurrence that began or was reopened last (S20). */
interface Fates {
  readonly byOccurrence: Map<string, Fate>;
  /** By item id. */
  readonly latest: Map<string, Fate>;
  /** The process that runs. */
  process: string;
}

/** For each trace record, the facts as they stand once it is told; absent where it tells of none that conditions can read. */
export function factsTold(
  trace: readonly TraceRecord[],
): readonly (Readonly<Record<string, Value>> | undefined)[] {
  const fates: Fates = { byOccurrence: new Map(), latest: new Map(), process: '' };
  return trace.map(record => {
    switch (record.kind) {
      case 'process-entered':
        fates.process = record.process;
        return undefined;
      case 'entitlement-changed':
        return forget(fates);
      case 'process-exited':
        return record.reason === 'removed' ? forget(fates) : { [EXITED_FACT]: true };
      case 'process-reopened':
        return { [EXITED_FACT]: false };
      case 'milestone':
        return changeState(fates, record);
      case 'violated':
      case 'violation-withdrawn':
        fateOf(fates, record).violated = record.kind === 'violated';
        return factsOf(fates, record);
      default:
        return undefined;
    }
  });
}

/** What a process knew of its items is known no more when another entitlement ends it (S15). */
function forget({ latest, process }: Fates): Record<string, Value> {
  const ids = [...latest.keys()];
  latest.clear();
  const blank = ids.flatMap(id => [
    [completedFact(process, id), null],
    [violatedFact(process, id), null],
  ]);
  return { [EXITED_FACT]: false, ...Object.fromEntries(blank) };
}

function changeState(fates: Fates, record: Told<'milestone'>): Record<string, Value> | undefined {
  const { from, to, at, completed = at } = record;
  const fate = fateOf(fates, record);
  const isBack = from !== undefined && !OPEN_STATES.includes(from) && OPEN_STATES.includes(to);
  if (to === 'completed') fate.completed = completed;
  if (isBack) fate.completed = null;
  if (isBack || from === undefined) fates.latest.set(record.id, fate);
  return factsOf(fates, record);
}

function fateOf({ byOccurrence }: Fates, { milestone, cycle, occurrence }: OccurrenceName): Fate {
  const key = JSON.stringify([milestone, cycle, occurrence]);
  const known = byOccurrence.get(key) ?? { completed: null, violated: false };
  byOccurrence.set(key, known);
  return known;
}

function factsOf(fates: Fates, { id, ...name }: OccurrenceName): Record<string, Value> | undefined {
  const fate = fateOf(fates, { id, ...name });
  const { latest, process } = fates;
  if (latest.get(id) !== fate) return undefined;
  return { [completedFact(process, id)]: fate.completed, [violatedFact(process, id)]: fate.violated };
}
