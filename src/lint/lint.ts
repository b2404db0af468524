import { recordsOf, recordsSoFar } from '../analysis/records.js';
import { workingsOf } from '../analysis/workings.js';
import { groupBy } from '../base/group-by.js';
import { type FindingParts, finding, type Report } from '../diagnostic/finding.js';
import type { Severity } from '../diagnostic/finding-kind.js';
import type { Project } from '../link/project.js';
import type { YamlDocument } from '../syntax/document.js';
import type { Location } from '../syntax/location.js';
import { analysisLimited } from './codes.js';
import { type LintSettings, lintSettings, severityOf } from './lint-settings.js';
import type { Rule, Say, Visitor } from './rule.js';
import { RULES } from './rules.js';

const LIMITED_HELP = 'to have all of it looked at, split the process, or let conditions name fewer fields';

/** What is linted. */
export interface LintSubject {
  readonly project: Project;
  readonly documents: readonly YamlDocument[];
}

/**
 * Shows a project to all rules; findings have the severity that the manifest gives them. Rules count on what linking
 * promises: a project with errors is mended first, for a rule could only guess what it means.
 */
export function lint(subject: LintSubject, report: Report): void {
  const settings = lintSettings(subject.project.manifest.spec);
  for (const rule of RULES) {
    const severity = severityOf(rule, settings);
    if (severity !== 'off') show(subject, visitorOf(rule, settings), sayFor(rule, severity, report));
  }
}

function visitorOf({ code, visit }: Rule, { byCode }: LintSettings): Visitor {
  return 'visitWith' in visit ? visit.visitWith(byCode.get(code)?.options ?? {}) : visit;
}

function sayFor(rule: Rule, severity: Severity, report: Report): Say {
  const say = (message: string, parts: FindingParts): void =>
    report({ ...finding(rule, message, parts), severity });
  const limited = (what: string, parts: FindingParts): void =>
    report(finding(analysisLimited, `\`${rule.code}\` ${what}`, { help: LIMITED_HELP, ...parts }));
  return Object.assign(say, { limited });
}

function show({ project, documents }: LintSubject, visit: Visitor, say: Say): void {
  for (const document of documents) visit.yaml?.(document, say);
  for (const one of project.objectTypes.values()) visit.objectType?.(one, say, project);
  for (const one of project.businessHours.values()) visit.businessHours?.(one, say, project);
  for (const one of project.holidayCalendars.values()) visit.holidayCalendar?.(one, say, project);
  for (const one of project.milestones.values()) visit.milestoneType?.(one, say, project);
  for (const one of project.actions.values()) visit.action?.(one, say, project);
  for (const one of project.templates.values()) visit.template?.(one, say, project);
  for (const one of project.entitlementPolicies.values())
    telling(one, project, say, () => visit.policy?.(one, say, project));
  for (const chain of groupBy(project.processes, one => one.name).values())
    visit.chain?.(chain, say, project);
  for (const process of project.processes)
    telling(process, project, say, () => {
      visit.process?.(process, say, project);
      if (visit.milestone === undefined) return;
      for (const item of process.milestones) visit.milestone(item, say, process, project);
    });
  tellingOfTypes(project, say, () => visit.project?.(project, say));
}

/** What asks about the records of an object type. */
interface Asking {
  readonly object: string;
  readonly at: Location;
}

/** Shows a part of a project, and tells when questions about its records were left undecided since they take too long. */
function telling({ object, at }: Asking, project: Project, say: Say, showPart: () => void): void {
  const workings = workingsOf(recordsOf(object, project));
  const before = workings.abandoned;
  showPart();
  tellUndecided(workings.abandoned - before, at, say);
}

/** The same of what may ask about any records: it is told of their types. */
function tellingOfTypes(project: Project, say: Say, showPart: () => void): void {
  const before = new Map(recordsSoFar(project).map(one => [one, workingsOf(one).abandoned]));
  showPart();
  for (const records of recordsSoFar(project)) {
    const type = project.objectTypes.get(records.object);
    const count = workingsOf(records).abandoned - (before.get(records) ?? 0);
    if (type !== undefined) tellUndecided(count, type.at, say);
  }
}

function tellUndecided(count: number, at: Location, say: Say): void {
  if (count === 0) return;
  const questions = count === 1 ? 'a question that takes' : `${count} questions that take`;
  say.limited(`leaves undecided ${questions} too long`, { span: at.child('name').value() });
}
