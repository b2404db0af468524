import { groupBy } from '../base/group-by.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { Severity } from '../diagnostic/finding-kind.js';
import type { Project } from '../link/project.js';
import type { YamlDocument } from '../syntax/document.js';
import type { Rule, Say, Visitor } from './rule.js';
import { RULES } from './rules.js';

/** What is linted. */
export interface LintSubject {
  readonly project: Project;
  readonly documents: readonly YamlDocument[];
}

/**
 * Shows a project to all rules that its manifest has not switched off. Rules count on what linking promises:
 * a project with errors is mended first, for a rule could only guess what it means.
 */
export function lint(subject: LintSubject, report: Report, rules: readonly Rule[] = RULES): void {
  for (const rule of rules) {
    const severity = subject.project.manifest.spec.lint?.[rule.code] ?? rule.severity;
    if (severity !== 'off') show(subject, rule.visit, sayAs(rule, severity, report));
  }
}

function sayAs(rule: Rule, severity: Severity, report: Report): Say {
  return (message, parts) => report({ ...finding(rule, message, parts), severity });
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
