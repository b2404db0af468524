import { groupBy } from '../base/group-by.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { Project } from '../link/project.js';
import type { YamlDocument } from '../syntax/document.js';
import { type LintSettings, lintSettings, severityOf } from './lint-settings.js';
import type { Rule, Say, Visitor } from './rule.js';
import { RULES } from './rules.js';

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
    if (severity === 'off') continue;
    show(subject, visitorOf(rule, settings), (message, parts) =>
      report({ ...finding(rule, message, parts), severity }),
    );
  }
}

function visitorOf({ code, visit }: Rule, { byCode }: LintSettings): Visitor {
  return 'visitWith' in visit ? visit.visitWith(byCode.get(code)?.options ?? {}) : visit;
}

function show({ project, documents }: LintSubject, visit: Visitor, say: Say): void {
  for (const document of documents) visit.yaml?.(document, say);
  visit.project?.(project, say);
  for (const one of project.objectTypes.values()) visit.objectType?.(one, say, project);
  for (const one of project.businessHours.values()) visit.businessHours?.(one, say, project);
  for (const one of project.holidayCalendars.values()) visit.holidayCalendar?.(one, say, project);
  for (const one of project.milestones.values()) visit.milestoneType?.(one, say, project);
  for (const one of project.actions.values()) visit.action?.(one, say, project);
  for (const one of project.templates.values()) visit.template?.(one, say, project);
  for (const one of project.entitlementPolicies.values()) visit.policy?.(one, say, project);
  showProcesses(project, visit, say);
}

function showProcesses(project: Project, visit: Visitor, say: Say): void {
  for (const chain of groupBy(project.processes, one => one.name).values())
    visit.chain?.(chain, say, project);
  for (const process of project.processes) {
    visit.process?.(process, say, project);
    for (const item of process.milestones) visit.milestone?.(item, say, process, project);
  }
}
