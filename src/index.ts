/**
 * milepost as a library: the phases of the compiler, the simulator and business time, each usable by itself.
 * What is exported here is public and follows semantic versioning; nothing else is.
 */
export { type CheckOptions, check } from './app/check.js';
export { type Compilation, compile, type ProjectTexts } from './app/compile.js';
export { InputError } from './app/input-error.js';
export { type LoadedProject, loadProject, type ProjectChoice } from './app/load-project.js';
export { readPlan } from './app/plan-file.js';
export { simulate } from './app/simulate.js';
export { type TestOptions, test } from './app/test.js';
export type { Expression, Value } from './condition/expression.js';
export type { Finding, RelatedSpan, Report } from './diagnostic/finding.js';
export type { FindingKind, Severity } from './diagnostic/finding-kind.js';
export { collectFindings, type Findings } from './diagnostic/findings.js';
export type { Plan, PlanContent } from './plan/plan.js';
export { prepare } from './simulate/prepare.js';
export type { Program } from './simulate/program.js';
export type { CaseResult, MilestoneResult } from './simulate/result.js';
export { type SimulationOptions, simulateCase } from './simulate/simulate-case.js';
export type { CaseEvent, CaseTimeline } from './simulate/timeline.js';
export type { TraceRecord, TraceSink } from './simulate/trace.js';
export { type SourceFile, sourceFile } from './source/source-file.js';
export { type Position, positionAt, type Span } from './source/span.js';
export type { Calendar } from './time/calendar.js';
export type { CalendarSpec } from './time/calendar-spec.js';
export { compileCalendar } from './time/compile-calendar.js';
export { type Duration, duration } from './time/duration.js';
export { formatDuration, parseDuration } from './time/duration-text.js';
export { type Instant, instant } from './time/instant.js';
export { formatInstant, parseInstant } from './time/instant-text.js';
