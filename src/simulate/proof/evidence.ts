import type { Plan } from '../../plan/plan.js';
import type { Instant } from '../../time/instant.js';
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
  readonly moments: readonly ProcessMoment[];
}

/** Runs a record and keeps all that its run tells. */
export function gatherEvidence(proceedings: Proceedings): Evidence {
  const { program, timeline, until } = proceedings;
  const trace: TraceRecord[] = [];
  const result = simulateCase(program, timeline, {
    ...(until !== undefined && { until }),
    trace: record => trace.push(record),
  });
  const story = tellStory(program, timeline, trace);
  return { ...proceedings, result, trace, story, moments: momentsOf(program, trace) };
}

/** The process as it stands from a trace record on. */
export interface ProcessMoment {
  readonly index: number;
  readonly process: ProgramProcess;
  readonly start: Instant;
  /** When it entered, or began its present cycle. */
  readonly entered: Instant;
  readonly cycle: number;
}

function momentsOf(program: Program, trace: readonly TraceRecord[]): readonly ProcessMoment[] {
  const moments: ProcessMoment[] = [];
  trace.forEach((record, index) => {
    const next = nextMoment(program, moments.at(-1), record);
    if (next !== undefined) moments.push({ ...next, index });
  });
  return moments;
}

function nextMoment(
  { chains }: Program,
  last: ProcessMoment | undefined,
  record: TraceRecord,
): Omit<ProcessMoment, 'index'> | undefined {
  const version = (name: string, number: number) =>
    chains.get(name)?.find(({ plan }) => plan.version === number);
  if (record.kind === 'process-entered') {
    const process = version(record.process, record.version);
    return process && { process, start: record.start, entered: record.at, cycle: 1 + (last?.cycle ?? 0) };
  }
  if (last === undefined) return undefined;
  switch (record.kind) {
    case 'process-moved': {
      const process = version(last.process.plan.name, record.to);
      return process && { ...last, process };
    }
    case 'process-start-moved':
      return { ...last, start: record.start };
    case 'process-reopened': {
      const { at, cycle } = record;
      return cycle === last.cycle ? undefined : { ...last, start: at, entered: at, cycle };
    }
    default:
      return undefined;
  }
}

/** The process that ran when a trace record was written, with its version, start and cycle then; throws when none had entered. */
export function processAt({ moments }: Evidence, index: number): ProcessMoment {
  const moment = moments.findLast(one => one.index <= index);
  if (moment === undefined) throw new Error(`no process ran by record ${index} of the trace`);
  return moment;
}
