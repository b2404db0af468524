import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/tui/action.js';
import { actionOf } from '../../src/tui/active-keys.js';
import { reduce } from '../../src/tui/reduce.js';
import { openingState, type WorkbenchState } from '../../src/tui/state.js';
import { chooseTheme } from '../../src/tui/theme.js';
import { shippedWorkbench } from './shipped-workbench.js';

const workbench = shippedWorkbench();
const START = openingState(workbench, { columns: 80, rows: 24 }, 'dark');

function pressed(keys: readonly string[], from: WorkbenchState = START): WorkbenchState {
  return keys.reduce((state, key) => {
    const action: Action | undefined = actionOf(state, key);
    return action === undefined ? state : reduce(workbench, state, action);
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
    expect(pressed(['esc', 'esc'], open).cases.filter).toBe('');
    expect(pressed(['esc', 'esc', 'esc'], open).screen).toBe('overview');
    expect(pressed(['esc', 'esc', 'esc', 'esc'], open).ending).toBeUndefined();
  });

  it('quits with q on top, closes the case with it below, and is interrupted anywhere', () => {
    expect(pressed(['q']).ending).toBe('quit');
    expect(pressed(['3', 'q']).screen).toBe('cases');
    expect(pressed(['3', 'q', 'q']).ending).toBe('quit');
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
    expect(pressed(['2', 's']).cases.sort).toBe('case');
    expect(pressed(['2', 's', 's', 's', 's', 's']).cases.sort).toBe('order');
    expect(shownCases(pressed(['2', 'S']))).toEqual(shownCases(START).toReversed());
  });

  it('scrubs through the moments of a case and shows how its milestones stood', () => {
    const end = pressed(['3']);
    expect(end.open?.moment).toBe((end.open?.chart.moments.length ?? 0) - 1);
    const first = pressed(['home', 'left'], end);
    expect(first.open?.moment).toBe(0);
    expect(first.open?.lines.map(({ name, state, remaining }) => [name, state, remaining])).toEqual([
      ['first-response', '▶ running', '2h left'],
      ['workaround', '▶ running', '8h left'],
      ['resolution', '▶ running', '20h left'],
    ]);
  });

  it('shows a target as missed at the moment that tells of it (S23)', () => {
    const { open } = pressed(['3']);
    const miss = open?.chart.moments.find(({ words }) => words.includes('first-response is violated'));
    expect(miss?.time).toBe('Mon 16 Mar 2026 11:00 EDT');
    const line = miss && workbench.linesAt(0, miss.seenAt).find(({ name }) => name === 'first-response');
    expect(line).toMatchObject({ verdict: '✗ violated', remaining: '0m over' });
  });

  it('zooms around the cursor, never out of the whole', () => {
    expect(pressed(['3', '+', '+', '-']).open?.zoom).toBe(2);
    expect(pressed(['3', '-']).open?.zoom).toBe(1);
  });

  it('keeps the selection in sight when the terminal shrinks', () => {
    const tall = reduce(workbench, START, { kind: 'resize', size: { columns: 160, rows: 50 } });
    const small = reduce(workbench, pressed(['G'], tall), { kind: 'resize', size: { columns: 80, rows: 9 } });
    const { selected, top } = small.overview;
    expect(selected).toBe(workbench.bars.length - 1);
    expect(top).toBeGreaterThan(selected - 4);
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
