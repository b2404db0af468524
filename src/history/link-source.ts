import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import { objectTypeUnknown, processUnknown } from '../link/codes/name-codes.js';
import { resolveName } from '../link/resolve-name.js';
import { checkTimeZone } from '../link/time-zone.js';
import type { PlanContent } from '../plan/plan.js';
import type { HistorySourceSpec } from '../schema/spec.gen.js';
import type { Span } from '../source/span.js';
import type { Location } from '../syntax/location.js';
import {
  historyDateFormat,
  historyFilesUnclear,
  historyFormatUnread,
  historyProcessUnsuited,
} from './codes.js';
import { dateFormatFault } from './date-format.js';
import type { HistorySource, LogVerdictColumn } from './history-source.js';
import { linkMilestone } from './link-event.js';
import { linkFile } from './link-file.js';
import type { LinkScope } from './link-scope.js';
import { checkFieldRead } from './link-value.js';

/** Looks up every name of a history source in a plan; `undefined` when an error was reported on the way. */
export function linkHistorySource(
  spec: HistorySourceSpec,
  at: Location,
  plan: PlanContent,
  reportAll: Report,
): HistorySource | undefined {
  let faulty = false;
  const report: Report = one => {
    faulty ||= one.severity === 'error';
    reportAll(one);
  };
  const format = linkFormat(spec, at, report);
  const zoned = spec.timeZone === undefined || checkTimeZone(spec.timeZone, at.child('timeZone'), report);
  const timeZone = zoned ? (spec.timeZone ?? plan.project.timeZone) : 'UTC';
  checkDateFormats(spec.dateFormats ?? [], at.child('dateFormats'), report);
  const scope = linkScope(spec, at, plan, timeZone, report);
  if (scope === undefined) return undefined;
  const files = linkFiles(spec, at, scope);
  const compare = linkCompare(spec, at.child('compare'), scope);
  const by = spec.by ?? [];
  by.forEach((field, index) => {
    checkFieldRead(field, at.child('by', index), scope);
  });
  if (faulty || format === undefined) return undefined;
  return {
    name: spec.name,
    object: scope.objectType.name,
    ...(spec.process !== undefined && { process: spec.process }),
    createdBy: spec.createdBy ?? 'customer',
    format,
    delimiter: spec.delimiter ?? ',',
    encoding: spec.encoding ?? 'utf-8',
    timeZone,
    missing: spec.missing ?? [],
    dateFormats: spec.dateFormats ?? ['iso'],
    files,
    ...(compare && { compare }),
    by,
    at,
  };
}

function linkFormat(spec: HistorySourceSpec, at: Location, report: Report): 'csv' | 'ndjson' | undefined {
  if (spec.format !== 'parquet') return spec.format ?? 'csv';
  const span = at.child('format').value();
  const help = 'write the log out as CSV or NDJSON; a file whose name ends in `.gz` is unpacked on the way';
  report(finding(historyFormatUnread, '`parquet` is not read yet', { span, help }));
  return undefined;
}

function checkDateFormats(formats: readonly string[], at: Location, report: Report): void {
  formats.forEach((format, index) => {
    const fault = dateFormatFault(format);
    if (!fault) return;
    const message = `\`${format}\` is no date format: ${fault.message}`;
    report(finding(historyDateFormat, message, { span: at.child(index).value(), help: fault.help }));
  });
}

function linkScope(
  spec: HistorySourceSpec,
  at: Location,
  plan: PlanContent,
  timeZone: string,
  report: Report,
): LinkScope | undefined {
  const name = spec.object ?? 'Case';
  const objectType = Object.hasOwn(plan.objectTypes, name) ? plan.objectTypes[name] : undefined;
  if (objectType === undefined) {
    const place = at.child(spec.object === undefined ? 'name' : 'object');
    const names = new Set(Object.keys(plan.objectTypes));
    resolveName(name, place, { kind: objectTypeUnknown, noun: 'object type', names }, report);
    return undefined;
  }
  const suited = plan.processes.filter(process => process.object === name);
  const scope = { objectType, businessHours: Object.keys(plan.calendars), timeZone, report };
  if (spec.process === undefined) return { ...scope, processes: suited };
  checkProcess(spec.process, name, at.child('process'), plan, report);
  return { ...scope, processes: suited.filter(process => process.name === spec.process) };
}

function checkProcess(name: string, object: string, at: Location, plan: PlanContent, report: Report): void {
  const names = new Set(plan.processes.map(process => process.name));
  if (!resolveName(name, at, { kind: processUnknown, noun: 'process', names }, report)) return;
  const chain = plan.processes.filter(process => process.name === name);
  if (chain.some(process => process.object === object)) return;
  const message = `\`${name}\` runs on \`${chain[0]?.object}\`, and the records of this log are \`${object}\``;
  report(finding(historyProcessUnsuited, message, { span: at.value() }));
}

function linkFiles(spec: HistorySourceSpec, at: Location, scope: LinkScope): HistorySource['files'] {
  const { changes, cases, events } = spec;
  const verdict = spec.compare && { spec: spec.compare, at: at.child('compare') };
  if (changes !== undefined && cases === undefined && events === undefined) {
    const dates = { role: 'changes', at: changes.at, createdAt: changes.createdAt } as const;
    return [linkFile(changes, dates, at.child('changes'), verdict, scope)];
  }
  if (changes === undefined && cases !== undefined) {
    const dates = { role: 'cases', createdAt: cases.createdAt } as const;
    const first = linkFile(cases, dates, at.child('cases'), verdict, scope);
    if (events === undefined) return [first];
    const eventDates = { role: 'events', at: events.at } as const;
    return [first, linkFile(events, eventDates, at.child('events'), undefined, scope)];
  }
  scope.report(unclearFiles(spec, at));
  return [];
}

function unclearFiles({ changes, events }: HistorySourceSpec, at: Location): Finding {
  const help = 'give `changes` alone, or `cases` with or without `events`';
  const fault = (message: string, span: Span): Finding =>
    finding(historyFilesUnclear, message, { span, help });
  if (changes !== undefined) {
    const message = '`changes` stands beside `cases` or `events`, and one log cannot be both';
    return fault(message, at.child('changes').key());
  }
  if (events !== undefined) return fault('`events` stands without `cases`', at.child('events').key());
  return fault('no file of `changes` or of `cases` is named', at.child('name').value());
}

function linkCompare(
  { compare }: HistorySourceSpec,
  at: Location,
  scope: LinkScope,
): LogVerdictColumn | undefined {
  if (compare === undefined) return undefined;
  linkMilestone(compare.milestone, at.child('milestone'), scope);
  const texts = (said: string | readonly string[]): readonly string[] =>
    typeof said === 'string' ? [said] : said;
  return {
    milestone: compare.milestone,
    column: compare.column,
    met: texts(compare.met),
    violated: texts(compare.violated),
  };
}
