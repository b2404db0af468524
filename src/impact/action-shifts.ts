import { compareText } from '../base/compare-text.js';
import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import type { Calendar } from '../time/calendar.js';
import type { ActionShift, Pair } from './impact.js';

interface ActionCounts {
  readonly runs: { before: number; after: number };
  readonly outside: { before: number; after: number };
}

/** Counts how often each action ran on either side, and how often outside the hours: what wakes people up. */
export function actionCounter(
  before: Program,
  after: Program,
): { add(side: keyof Pair<unknown>, result: CaseResult): void; shifts(): readonly ActionShift[] } {
  const programs = { before, after };
  const counts = new Map<string, ActionCounts>();
  const add = (side: keyof Pair<unknown>, result: CaseResult): void => {
    const hours = hoursOf(programs[side], result);
    for (const { action, at, deliveredAt = at } of result.milestones.flatMap(one => one.actions)) {
      const own = counts.get(action) ?? { runs: { before: 0, after: 0 }, outside: { before: 0, after: 0 } };
      own.runs[side]++;
      if (hours?.isOpen(deliveredAt) === false) own.outside[side]++;
      counts.set(action, own);
    }
  };
  const typeOf = (action: string): string =>
    (after.content.actions[action] ?? before.content.actions[action])?.type ?? '';
  const shifts = (): readonly ActionShift[] =>
    [...counts]
      .sort(([a], [b]) => compareText(a, b))
      .map(([action, own]) => ({ action, type: typeOf(action), ...own }));
  return { add, shifts };
}

/** The hours of the people on a case, whatever clock its milestones run on: of its process, else its own, else the default ones. */
function hoursOf({ content, calendars }: Program, result: CaseResult): Calendar | undefined {
  const process = content.processes.find(
    ({ name, version }) => name === result.process && version === result.processVersion,
  );
  const own = result.fields.businessHours;
  const name = process?.calendar ?? (typeof own === 'string' ? own : undefined) ?? content.defaultCalendar;
  return name === undefined ? undefined : calendars.get(name);
}
