import { assertNever } from '../base/assert-never.js';
import type { ActionRun, MilestoneResult } from '../simulate/result.js';
import type { ExpectedAction, ExpectedValue, MilestoneExpectation, OccurrenceChoice } from './expectation.js';
import type { Failure } from './failure.js';
import { printExpected } from './print-value.js';

/** Compares what is expected of one occurrence with the rows of its record; one failure for each value that differs. */
export function judgeMilestone(
  expectation: MilestoneExpectation,
  rows: readonly MilestoneResult[],
  timeZone: string,
): readonly Omit<Failure, 'case'>[] {
  const subject = nameOf(expectation.occurrence);
  const row = chooseOccurrence(rows, expectation.occurrence);
  if (expectation.absent || row === undefined) return judgePresence(expectation, subject, row);
  return expectation.checks.flatMap(check => {
    const found = foundValue(check, row);
    const [expectedText, foundText] = [printExpected(check, timeZone), printExpected(found, timeZone)];
    const met = check.key === 'actions' ? actionsMet(check, row.actions) : expectedText === foundText;
    return met
      ? []
      : [
          {
            subject,
            key: check.key,
            expected: expectedText,
            found: foundText,
            at: expectation.at.child(check.key),
          },
        ];
  });
}

/** The row that an expectation speaks of, if there is one. */
export function chooseOccurrence(
  rows: readonly MilestoneResult[],
  choice: OccurrenceChoice,
): MilestoneResult | undefined {
  return rows
    .filter(row => choice.milestone === undefined || row.milestone === choice.milestone)
    .filter(row => choice.id === undefined || row.id === choice.id)
    .filter(row => choice.cycle === undefined || row.cycle === choice.cycle)
    .filter(row => choice.occurrence === undefined || row.occurrence === choice.occurrence)
    .toSorted((a, b) => a.cycle - b.cycle || a.occurrence - b.occurrence)
    .at(-1);
}

function judgePresence(
  expectation: MilestoneExpectation,
  subject: string,
  row: MilestoneResult | undefined,
): readonly Omit<Failure, 'case'>[] {
  if (expectation.absent === (row === undefined)) return [];
  const [expected, found] = expectation.absent ? ['no occurrence', 'one'] : ['an occurrence', 'none'];
  const at = expectation.absent ? expectation.at.child('absent') : expectation.at;
  return [{ subject, key: 'absent', expected, found, at }];
}

function nameOf(choice: OccurrenceChoice): string {
  const name = choice.id ?? choice.milestone ?? '';
  return choice.occurrence === undefined ? name : `${name} #${choice.occurrence}`;
}

/** What the row holds under an expectation's key, in the expectation's own form. */
function foundValue(expected: ExpectedValue, row: MilestoneResult): ExpectedValue {
  switch (expected.key) {
    case 'state':
      return { key: 'state', value: row.state };
    case 'violated':
      return { key: 'violated', value: row.violated };
    case 'start':
      return { key: 'start', value: row.start };
    case 'target':
    case 'completed':
    case 'violatedAt':
      return { key: expected.key, value: row[expected.key] ?? null };
    case 'elapsed':
    case 'stopped':
      return { key: expected.key, value: row[expected.key] };
    case 'remaining':
      return row.remaining === undefined
        ? { key: 'target', value: null }
        : { key: 'remaining', value: row.remaining };
    case 'actions':
      return { ...expected, value: row.actions.map(runAsExpected) };
    default:
      return assertNever(expected);
  }
}

function runAsExpected(run: ActionRun): ExpectedAction {
  return { do: run.action, at: run.at, ...(run.late && { late: true }) };
}

/** Every expected action ran, each by a run of its own; with `only`, no other ran. */
function actionsMet(
  expected: Extract<ExpectedValue, { key: 'actions' }>,
  runs: readonly ActionRun[],
): boolean {
  const left = [...runs];
  for (const action of expected.value) {
    const index = left.findIndex(run => runMatches(action, run));
    if (index < 0) return false;
    left.splice(index, 1);
  }
  return !expected.only || left.length === 0;
}

function runMatches(action: ExpectedAction, run: ActionRun): boolean {
  return (
    run.action === action.do &&
    (action.at === undefined || action.at === run.at) &&
    (action.late === undefined || action.late === run.late)
  );
}
