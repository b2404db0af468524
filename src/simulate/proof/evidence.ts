import type { Plan } from '../../plan/plan.js';
import { type Instant, instant } from '../../time/instant.js';
import type { Program, ProgramProcess } from '../program.js';
import type { CaseResult } from '../result.js';
import { simulateCase } from '../simulate-case.js';
import type { CaseTimeline } from '../timeline.js';
import type { TraceRecord } from '../trace.js';
import type { Story } from './story.js';
import { tellStory } from './tell-story.js';

/** A record whose run is to be proved. */
export interface Proceedings {
  readonly plan: Plan;
  /** The plan made ready to run. */
  readonly program: Program;
  readonly timeline: CaseTimeline;
  /** The last instant that is run; absent: until nothing is pending. */
  readonly until?: Instant | undefined;
  /** The zone in which elapsed time is told. */
  readonly timeZone: string;
}

/** What a proof is drawn from: the plan, the trace of a run, and the record as the trace tells it. */
export interface Evidence extends Proceedings {
  readonly result: CaseResult;
  readonly trace: readonly TraceRecord[];
  readonly story: Story;
}

/** A record of one kind of a trace. */
export type Told<Kind extends TraceRecord['kind']> = Extract<TraceRecord, { readonly kind: Kind }>;

/** Runs a record and keeps all that its run tells. */
export function gatherEvidence(proceedings: Proceedings): Evidence {
  const { program, timeline, until } = proceedings;
  const trace: TraceRecord[] = [];
  const result = simulateCase(program, timeline, {
    ...(until !== undefined && { until }),
    trace: record => trace.push(record),
  });
  return { ...proceedings, result, trace, story: tellStory(program, timeline, trace) };
}

/** The process as it stood at a trace record. */
export interface ProcessMoment {
  readonly process: ProgramProcess;
  readonly start: Instant;
  /** When it entered, or began its present cycle. */
  readonly entered: Instant;
  readonly cycle: number;
}

/** The process that ran when a trace record was written, with its version, start and cycle then; throws when none had entered. */
export function processAt({ program, trace }: Evidence, index: number): ProcessMoment {
  let [name, version, start, entered, cycle] = ['', 0, instant(0), instant(0), 1];
  for (const record of trace.slice(0, index + 1)) {
    if (record.kind === 'process-entered') {
      [name, version, start, entered, cycle] = [record.process, record.version, record.start, record.at, 1];
    } else if (record.kind === 'process-moved') version = record.to;
    else if (record.kind === 'process-start-moved') start = record.start;
    else if (record.kind === 'process-reopened' && record.cycle !== cycle) {
      [start, entered, cycle] = [record.at, record.at, record.cycle];
    }
  }
  const process = program.chains.get(name)?.find(({ plan }) => plan.version === version);
  if (process === undefined) throw new Error(`no process ran by record ${index} of the trace`);
  return { process, start, entered, cycle };
}
