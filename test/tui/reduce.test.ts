import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../src/report/workbench/workbench.js';
import type { Action } from '../../src/tui/action.js';
import { actionOf } from '../../src/tui/active-keys.js';
import { reduce } from '../../src/tui/reduce.js';
import { openingState, type WorkbenchState } from '../../src/tui/state.js';
import { chooseTheme } from '../../src/tui/theme.js';
import { replayedWorkbench, shippedWorkbench } from './shipped-workbench.js';

const workbench = shippedWorkbench();
const START = openingState(workbench, { columns: 80, rows: 24 }, 'dark');

function pressed(
  keys: readonly string[],
  from: WorkbenchState = START,
  on: Workbench = workbench,
): WorkbenchState {
  return keys.reduce((state, key) => {
    const action: Action | undefined = actionOf(state, key);
    return action === undefined ? state : reduce(on, state, action);
  }, from);
}

function shownCases({ cases }: WorkbenchState): readonly (string | undefined)[] {
  return cases.shown.map(index => workbench.cases[index]?.case);
}

describe('the workbench', () => {
  it('goes from a milestone to the cases that have it, to a case, and back step by step', () => {
    const cases = pressed(['G', 'enter']);
    expect([cases.screen, cases.cases.filter]).toEqual(['cases', 'premium workaround']);
    expect(shownCases(cases)).toContain('unanswered');
    const open = pressed(['enter'], cases);
    expect([open.screen, open.open?.row.case]).toEqual(['case', 'unanswered']);
    expect(pressed(['esc'], open).screen).toBe('cases');
    const above = pressed(['esc', 'esc'], open);
    expect([above.screen, above.cases.filter]).toEqual(['overview', '']);
    expect(pressed(['esc', 'esc', 'esc', 'esc'], open).ending).toBeUndefined();
  });

  it('quits with q on top, closes the case with it below, and is interrupted anywhere', () => {
    expect(pressed(['q']).ending).toBe('quit');
    expect(pressed(['4', 'q']).screen).toBe('cases');
    expect(pressed(['4', 'q', 'q']).ending).toBe('quit');
    for (const keys of [['ctrl-c'], ['?', 'ctrl-c'], ['2', '/', 'a', 'ctrl-c']]) {
      expect(pressed(keys).ending).toBe('interrupted');
    }
  });

  it('types what it is given into a filter, also letters that are keys elsewhere', () => {
    const typing = pressed(['2', '/', 'q', 's', '?']);
    expect([typing.cases.filter, typing.cases.isTyping, typing.ending]).toEqual(['qs?', true, undefined]);
    expect(pressed(['backspace'], typing).cases.filter).toBe('qs');
    expect(pressed(['esc'], typing).cases).toMatchObject({ filter: '', isTyping: false });
    const kept = pressed(['2', '/', '!', 'p', 'r', 'e', 'enter']);
    expect(shownCases(kept)).not.toContain('unanswered');
    expect(kept.cases.isTyping).toBe(false);
  });

  it('sorts by one column after the other and turns the order round', () => {
    const sortedBy = (...keys: string[]) => workbench.columns[pressed(['2', ...keys]).cases.sort]?.name;
    expect(sortedBy('s')).toBe('case');
    expect(sortedBy('s', 'right', 'left')).toBe('case');
    expect(sortedBy('s', 'left')).toBeUndefined();
    expect(sortedBy('left', 'right')).toBeUndefined();
    expect(shownCases(pressed(['2', 'S']))).toEqual(shownCases(START).toReversed());
  });

  it('scrubs through the moments of a case and shows how its milestones stood', () => {
    const end = pressed(['4']);
    expect(end.open?.cursor).toBe(end.open?.chart.moments.at(-1)?.at);
    const { open } = pressed(['home', 'left'], end);
    expect(open?.cursor).toBe(open?.chart.moments[0]?.at);
    expect(open?.snapshot.lines.map(({ name, state, remaining }) => [name, state, remaining])).toEqual([
      ['first-response', '▶ running', '2h left'],
      ['workaround', '▶ running', '8h left'],
      ['resolution', '▶ running', '20h left'],
    ]);
    expect(open?.snapshot.fields).toContainEqual({ name: 'status', value: 'New', isBlank: false });
  });

  it('scrubs between events, a cell of the chart at a time', () => {
    const { open } = pressed(['4', 'home', '.', '.', ',']);
    const { chart, cursor = 0 } = open ?? {};
    const cell = Math.round(((chart?.to ?? 0) - (chart?.from ?? 0)) / 60);
    expect(cursor - (chart?.moments[0]?.at ?? 0)).toBe(cell);
    expect(pressed(['4', 'home', ',']).open?.cursor).toBe(chart?.moments[0]?.at);
  });

  it('looks earlier and later without moving the cursor, and comes back to it', () => {
    const zoomed = pressed(['4', 'home', '+', '+']);
    const later = pressed([']', ']'], zoomed);
    expect(later.open?.cursor).toBe(zoomed.open?.cursor);
    expect(later.open?.centre).toBeGreaterThan(zoomed.open?.centre ?? 0);
    const back = pressed(['right'], later).open;
    expect(back?.centre).toBe(back?.cursor);
  });

  it('shows a target as missed at the moment that tells of it (S23)', () => {
    const { open } = pressed(['4']);
    const miss = open?.chart.moments.find(({ words }) => words.includes('first-response is violated'));
    expect(miss?.time).toBe('Mon 16 Mar 2026 11:00 EDT');
    const line =
      miss && workbench.snapshot(0, miss.seenAt).lines.find(({ name }) => name === 'first-response');
    expect(line).toMatchObject({ verdict: '✗ violated', remaining: '0m over' });
  });

  it('zooms around the cursor, never out of the whole', () => {
    expect(pressed(['4', '+', '+', '-']).open?.zoom).toBe(2);
    expect(pressed(['4', '-']).open?.zoom).toBe(1);
  });

  it('keeps the selection in sight when the terminal shrinks', () => {
    const tall = reduce(workbench, START, { kind: 'resize', size: { columns: 160, rows: 50 } });
    const small = reduce(workbench, pressed(['G'], tall), { kind: 'resize', size: { columns: 80, rows: 9 } });
    const { list, overview } = small.overview;
    const { selected, top } = list;
    expect(selected).toBe(overview.bars.length - 1);
    expect(top).toBe(selected);
  });

  it('counts attainment over the cases that a filter lets through, and says so on every screen', () => {
    const all = START.overview.overview.bars;
    const some = pressed(['/', ...'unanswered priority=high', 'enter']).overview.overview.bars;
    expect(some.length).toBeGreaterThan(0);
    expect(some.every(({ counts }) => counts.met + counts.violated === 1)).toBe(true);
    expect(all).not.toEqual(some);
    expect(pressed(['/', ...'unanswered', 'enter', 'esc']).overview.overview).toEqual(
      START.overview.overview,
    );
  });

  it('lists open milestones by the time that is left, and opens one on its chart', async () => {
    const replayed = await replayedWorkbench();
    const start = openingState(replayed, { columns: 80, rows: 24 }, 'dark');
    const { risk } = pressed(['3'], start, replayed);
    const left = risk.shown.map(row => row.left);
    expect(left.length).toBeGreaterThan(1);
    expect(left).toEqual(left.toSorted((a, b) => a - b));
    expect(left[0]).toBeGreaterThanOrEqual(0);
    const opened = pressed(['3', 'down', 'enter'], start, replayed);
    expect(opened.open?.index).toBe(risk.shown[1]?.index);
    expect(pressed(['esc'], opened, replayed).screen).toBe('risk');
    const none = pressed(['3', '/', ...'nothing-like-it'], start, replayed);
    expect(none.risk.shown).toEqual([]);
  });

  it('does nothing at keys that mean nothing', () => {
    expect(pressed(['z', 'ctrl-z', 'left'])).toBe(START);
  });
});

describe('the theme to begin with', () => {
  it('has no colour under NO_COLOR, and is that of the background where the terminal tells it', () => {
    expect(chooseTheme({})).toBe('dark');
    expect(chooseTheme({ COLORFGBG: '0;15' })).toBe('light');
    expect(chooseTheme({ COLORFGBG: '15;0' })).toBe('dark');
    expect(chooseTheme({ COLORFGBG: '0;15', NO_COLOR: '1' })).toBe('mono');
    expect(chooseTheme({ COLORFGBG: 'default' })).toBe('dark');
  });
});
