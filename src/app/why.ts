import { suggest } from '../base/suggest.js';
import type { Finding } from '../diagnostic/finding.js';
import { collectFindings } from '../diagnostic/findings.js';
import { nameList } from '../link/name-list.js';
import type { Plan } from '../plan/plan.js';
import type { WhyReport } from '../report/why/why-report.js';
import { prepare } from '../simulate/prepare.js';
import type { Question } from '../simulate/proof/choose-occurrence.js';
import { gatherEvidence } from '../simulate/proof/evidence.js';
import { type Misnamed, prove } from '../simulate/proof/prove.js';
import { type FoundCase, findCase, findLoggedCase } from './find-case.js';
import { InputError } from './input-error.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import type { ReplayProgress } from './replay.js';

/** What `why` is asked for. */
export interface WhyOptions extends ProjectChoice, Question {
  /** The id of a case. */
  readonly case: string;
  /** The scenario that it stands in, where several have a case of that id. */
  readonly scenario?: string;
  /** The HistorySource that it stands in, instead of a scenario. */
  readonly history?: string;
  /** The folder of the history's files. */
  readonly data?: string;
}

/**
 * Proves why a milestone of a case was due when it was and judged as it was. Where an error keeps the case from being run, the
 * findings say why. Throws an InputError for a case, a milestone or an occurrence that there is not, and for an id that several scenarios have.
 */
export async function why(folder: string, options: WhyOptions, progress: ReplayProgress): Promise<WhyReport> {
  const { history, scenario, data } = options;
  if (history !== undefined && scenario !== undefined) {
    throw new InputError(
      'a case stands in a scenario or in a history',
      'name one of `--scenario` and `--history`',
    );
  }
  if (data !== undefined && history === undefined) {
    throw new InputError('`--data` names the folder of a history', 'name the history with `--history`');
  }
  const project = loadProject(folder, options);
  const findings: Finding[] = [...project.findings];
  const { plan } = project;
  const found = plan && (await find(folder, options, project, plan, findings, progress));
  if (plan === undefined || found === undefined) {
    return { timeZone: 'UTC', findings: collectFindings(findings) };
  }
  const { timeline, until, timeZone, source } = found;
  const proceedings = { plan, program: prepare(plan), timeline, until, timeZone };
  const proof = prove(proceedings, options);
  if (proof.kind === 'milestone-unknown' || proof.kind === 'occurrence-unknown')
    throw misnamed(proof, options);
  const noticed = found.placed(gatherEvidence(proceedings).result);
  return { proof, source, timeZone, findings: collectFindings(noticed) };
}

function find(
  folder: string,
  { history, data, ...options }: WhyOptions,
  project: LoadedProject,
  plan: Plan,
  findings: Finding[],
  progress: ReplayProgress,
): FoundCase | undefined | Promise<FoundCase | undefined> {
  const report = (one: Finding): void => {
    findings.push(one);
  };
  return history === undefined
    ? findCase(folder, options, project, plan.content, report)
    : findLoggedCase(
        folder,
        { case: options.case, history, ...(data !== undefined && { data }) },
        project,
        plan.content,
        report,
        progress,
      );
}

function misnamed(fault: Misnamed, { milestone, occurrence, cycle }: WhyOptions): InputError {
  if (fault.kind === 'milestone-unknown') {
    const meant = suggest(milestone, fault.known);
    return new InputError(
      `the case has no milestone \`${milestone}\``,
      meant === undefined ? `its milestones are ${nameList(fault.known)}` : `did you mean \`${meant}\`?`,
    );
  }
  const wanted = [
    ...(occurrence === undefined ? [] : [`occurrence ${occurrence}`]),
    ...(cycle === undefined ? [] : [`cycle ${cycle}`]),
  ];
  const known = fault.known.map(one => `${one.occurrence} of cycle ${one.cycle} (\`${one.id}\`)`);
  return new InputError(
    `\`${milestone}\` has no ${wanted.join(' of ')}`,
    `its occurrences are ${known.join(', ')}`,
  );
}
