import type { Expression } from '../../condition/expression.js';
import { printExpression } from '../../condition/print-expression.js';
import type { PlanProcess } from '../../plan/process.js';
import { formatDuration } from '../../time/duration-text.js';
import { dateOf } from '../../time/local-date.js';
import { compareMilestones, same, valueWords } from './compare-milestones.js';
import { type ChangeClass, type PolicyChange, titleWords } from './policy-change.js';

/**
 * The differences between the processes of two plans. A version that is new is compared with the one before it, and says from when
 * it holds; dates are those of `timeZone`.
 */
export function compareProcesses(
  before: readonly PlanProcess[],
  after: readonly PlanProcess[],
  timeZone: string,
): readonly PolicyChange[] {
  return [
    ...after.flatMap(process => {
      const own = before.find(one => one.name === process.name && one.version === process.version);
      const title = titleOf(process, after);
      if (own !== undefined) return compareVersions(own, process, { title, from: '', timeZone });
      return newVersion(process, before, timeZone);
    }),
    ...before
      .filter(one => !after.some(other => other.name === one.name && other.version === one.version))
      .map(one => say(one, 'different scope', `${titleOf(one, before)} is gone`)),
  ];
}

function newVersion(
  process: PlanProcess,
  before: readonly PlanProcess[],
  timeZone: string,
): readonly PolicyChange[] {
  const { name, version, effective } = process;
  const [previous] = before
    .filter(one => one.name === name && one.version < version)
    .toSorted((a, b) => b.version - a.version);
  const from = effective.from === undefined ? '' : `, from ${dateOf(effective.from, timeZone)}`;
  if (previous === undefined) return [say(process, 'different scope', `${titleWords(name)} is new${from}`)];
  const changes = compareVersions({ ...previous, effective, version }, process, {
    title: titleWords(name),
    from,
    timeZone,
  });
  return [say(process, 'different scope', `${titleWords(name)} has a version ${version}${from}`), ...changes];
}

interface Place {
  readonly title: string;
  readonly from: string;
  readonly timeZone: string;
}

function compareVersions(before: PlanProcess, after: PlanProcess, place: Place): readonly PolicyChange[] {
  const { title, from, timeZone } = place;
  const plain = (words: string, was: unknown, is: unknown): readonly PolicyChange[] =>
    same(was, is)
      ? []
      : [say(after, 'different scope', `${title} ${words}: ${valueWords(was)} → ${valueWords(is)}${from}`)];
  const dated = ({ from: start, to }: PlanProcess['effective']): string =>
    `${start === undefined ? 'always' : dateOf(start, timeZone)} to ${to === undefined ? 'further notice' : dateOf(to, timeZone)}`;
  return [
    ...plain('runs on', before.object, after.object),
    ...plain('is active', before.active, after.active),
    ...plain('is the default', before.default, after.default),
    ...plain('is in force from', dated(before.effective), dated(after.effective)),
    ...plain('counts on the hours', before.calendar, after.calendar),
    ...plain('begins at', before.entry.from, after.entry.from),
    ...plain('takes cases in which', text(before.entry.when), text(after.entry.when)),
    ...plain('ends when', text(before.exitWhen), text(after.exitWhen)),
    ...compareStop(before, after, place),
    ...plain(
      'runs at most',
      before.duration && formatDuration(before.duration),
      after.duration && formatDuration(after.duration),
    ),
    ...plain('takes over cases', before.updateRules.map(ruleWords), after.updateRules.map(ruleWords)),
    ...compareMilestones(before.milestones, after.milestones, { process: after.name, title, from }),
  ];
}

function compareStop(
  before: PlanProcess,
  after: PlanProcess,
  { title, from }: Place,
): readonly PolicyChange[] {
  const [was, is] = [text(before.stopWhen), text(after.stopWhen)];
  if (was === is) return [];
  const kind: ChangeClass = was === undefined ? 'looser' : is === undefined ? 'tighter' : 'different scope';
  return [say(after, kind, `${title} stops when: ${was ?? 'never'} → ${is ?? 'never'}${from}`)];
}

function ruleWords({ from, to, when }: PlanProcess['updateRules'][number]): string {
  return `of version ${from} to ${to}${when ? ` when ${printExpression(when)}` : ''}`;
}

function text(expression: Expression | undefined): string | undefined {
  return expression && printExpression(expression);
}

/** `Premium`, with its version where there are several. */
function titleOf({ name, version }: PlanProcess, all: readonly PlanProcess[]): string {
  const isOnly = all.filter(one => one.name === name).length === 1;
  return isOnly ? titleWords(name) : `${titleWords(name)} version ${version}`;
}

function say({ name }: PlanProcess, kind: ChangeClass, words: string): PolicyChange {
  return { class: kind, words, subject: { kind: 'process', process: name } };
}
