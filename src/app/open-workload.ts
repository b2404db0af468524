import type { Report } from '../diagnostic/finding.js';
import { didYouMean } from '../link/name-list.js';
import type { Plan, PlanContent } from '../plan/plan.js';
import type { SpecDocument, SpecDocumentOf } from '../schema/spec-document.js';
import { prepare } from '../simulate/prepare.js';
import { simulateCase } from '../simulate/simulate-case.js';
import { expectedArrivals } from '../workload/arrivals.js';
import { linkWorkload } from '../workload/link-workload.js';
import type { SampleSource } from '../workload/linking.js';
import { samplesOf, waitSamples } from '../workload/samples.js';
import type { Workload } from '../workload/workload.js';
import { InputError } from './input-error.js';
import type { LoadedProject } from './load-project.js';
import { openHistory } from './open-history.js';
import type { ReplayProgress } from './replay.js';

/** The most records that one run makes: they are held in memory. */
const MOST_RECORDS = 1_000_000;

/** Which workload is wanted, and where the files are of the histories that it draws from. */
export interface WorkloadChoice {
  readonly workload: string;
  readonly data?: string;
}

/**
 * Links a workload, and reads the histories that it draws from. `undefined` after findings. Throws an InputError when there is no such workload,
 * when a history's files are not there, and when it makes too many records.
 */
export async function openWorkload(
  folder: string,
  choice: WorkloadChoice,
  project: LoadedProject,
  plan: Plan,
  report: Report,
  progress: ReplayProgress,
): Promise<Workload | undefined> {
  const all = project.simulations.filter(one => one.kind === 'Workload');
  const document = all.find(one => one.spec.name === choice.workload);
  if (document === undefined) {
    const help = didYouMean(
      choice.workload,
      all.map(one => one.spec.name),
      'the workloads are',
    );
    throw new InputError(`no Workload is called \`${choice.workload}\``, help);
  }
  const sources = new Map<string, SampleSource>();
  for (const history of historiesOf(document.spec).filter(name =>
    historyNames(project.simulations).includes(name),
  )) {
    const source = await readSource(folder, { ...choice, history }, project, plan, report, progress);
    if (source === undefined) return undefined;
    sources.set(history, source);
  }
  let errors = 0;
  const strict: Report = one => {
    if (one.severity === 'error') errors++;
    report(one);
  };
  const histories = historyNames(project.simulations);
  const sourceOf = (name: string) => sources.get(name);
  const { spec, at } = document;
  const workload = linkWorkload(spec, at, {
    plan: plan.content,
    report: strict,
    sourceOf,
    histories,
    isSampled: true,
  });
  if (workload === undefined || errors > 0) return undefined;
  if (expectedArrivals(workload) > MOST_RECORDS) {
    throw new InputError(
      `\`${workload.name}\` makes more than ${MOST_RECORDS} records`,
      'shorten it, or let fewer arrive',
    );
  }
  return workload;
}

/** Reports what is wrong with workloads, without reading any history. */
export function checkWorkloads(
  simulations: readonly SpecDocument[],
  plan: PlanContent,
  report: Report,
): void {
  const histories = historyNames(simulations);
  const nothing: SampleSource = {
    samples: { rates: [], replies: [], closings: [] },
    waits: () => ({ after: [], length: [] }),
  };
  const sourceOf = (name: string) => (histories.includes(name) ? nothing : undefined);
  for (const { kind, spec, at } of simulations) {
    if (kind === 'Workload') linkWorkload(spec, at, { plan, report, sourceOf, histories, isSampled: false });
  }
}

function historyNames(simulations: readonly SpecDocument[]): readonly string[] {
  return simulations.flatMap(one => (one.kind === 'HistorySource' ? [one.spec.name] : []));
}

/** The names of the histories that a workload draws from. */
function historiesOf({
  arrivals,
  reply,
  resolve,
  pauses,
  reopen,
}: SpecDocumentOf<'Workload'>['spec']): readonly string[] {
  const rules = [arrivals, reply, resolve?.after, pauses?.after, pauses?.length, reopen?.after];
  return [
    ...new Set(rules.flatMap(rule => (rule !== undefined && 'empirical' in rule ? [rule.empirical] : []))),
  ];
}

async function readSource(
  folder: string,
  choice: { readonly history: string; readonly data?: string },
  project: LoadedProject,
  plan: Plan,
  report: Report,
  progress: ReplayProgress,
): Promise<SampleSource | undefined> {
  const history = await openHistory(folder, choice, project, plan.content, report, (share, rows) =>
    progress.show(share, rows, 'rows'),
  );
  if (history === undefined) return undefined;
  const { end, source } = history;
  const program = prepare(plan);
  const cases = Array.from(history.cases(), ({ timeline }) => ({
    timeline,
    result: simulateCase(program, timeline, end === undefined ? {} : { until: end }),
  }));
  return { samples: samplesOf(cases, source.timeZone), waits: set => waitSamples(cases, set) };
}
