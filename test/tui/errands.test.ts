import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../src/report/workbench/workbench.js';
import { actionOf } from '../../src/tui/active-keys.js';
import type { World } from '../../src/tui/errand.js';
import { reduce } from '../../src/tui/reduce.js';
import { renew } from '../../src/tui/renew.js';
import { runErrand } from '../../src/tui/run-errand.js';
import { openingState, type WorkbenchState } from '../../src/tui/state.js';
import { isChangeOf } from '../../src/tui/what-if/is-change-of.js';
import { NO_WORLD, shippedWorkbench } from './shipped-workbench.js';

const workbench = shippedWorkbench();
const START = openingState(workbench, { columns: 80, rows: 24 }, 'dark');

function pressed(keys: readonly string[], from: WorkbenchState = START): WorkbenchState {
  return keys.reduce((state, key) => {
    const action = actionOf(state, key);
    return action === undefined ? state : reduce(workbench, state, action);
  }, from);
}

/** What came of the errand that keys ask for. */
async function done(keys: readonly string[], world: Partial<World>, on: Workbench = workbench) {
  const state = pressed(keys);
  if (state.errand === undefined) throw new Error('nothing is asked');
  const outcome = await runErrand(state.errand, on, state, { ...NO_WORLD, ...world });
  return { ...outcome, after: reduce(on, state, outcome.action) };
}

describe('the palette', () => {
  it('does what any key of the screen does, found by words', () => {
    const open = pressed([':', ...'theme high', 'enter']);
    expect([open.theme, open.palette]).toEqual(['high-contrast', undefined]);
    expect(pressed(['2', ':', ...'reverse', 'enter']).cases.isReversed).toBe(true);
    expect(pressed([':', ...'at risk', 'enter']).screen).toBe('risk');
    expect(pressed([':', ...'nothing like it', 'enter'])).toMatchObject({ screen: 'overview' });
    expect(pressed([':', 'q', 'esc'])).toMatchObject({ palette: undefined, screen: 'overview' });
  });
});

describe('an export', () => {
  it('is the whole table of the screen, in the format that is chosen', async () => {
    const kept: string[] = [];
    const { after } = await done(['2', '/', ...'premium', 'enter', 'e', 'enter'], {
      keepExport: (view, format, text) => {
        kept.push(view, format, text);
        return 'milepost-cases.csv';
      },
    });
    expect(kept.slice(0, 2)).toEqual(['cases', 'CSV']);
    expect(kept[2]?.split('\n').slice(0, 2)).toEqual([
      'case,process,verdict,left,created,source,priority,status,channel,workType',
      expect.stringMatching(/^unanswered,premium v1,✗ 1 violated,/),
    ]);
    expect([after.note, after.errand]).toEqual(['exported to milepost-cases.csv', undefined]);
    expect(pressed(['down'], after).note).toBeUndefined();
  });

  it('that the disk refuses is told', async () => {
    expect((await done(['e', 'enter'], {})).after.note).toBe('nothing is written');
  });
});

describe('another run', () => {
  it('keeps the screen, the filter and the open case', () => {
    const before = pressed(['2', '/', ...'premium', 'enter', 'down', 'enter']);
    const after = renew(shippedWorkbench(), before);
    expect([after.screen, after.cases.filter, after.open?.row.case]).toEqual([
      'case',
      'premium',
      before.open?.row.case,
    ]);
  });

  it('that fails leaves what is shown, and says why', async () => {
    const { after, workbench: renewed } = await done(['R'], {
      runAnew: () => Promise.reject(new Error('no case runs')),
    });
    expect(renewed).toBeUndefined();
    expect(after.note).toBe('run anew, but it does not run: no case runs');
  });
});

describe('a change', () => {
  const CHANGED = ['4', 'c', 'enter', 'ctrl-u', ...'4h', 'enter'];

  it('is tried at once, undone, and gone when it is what stands there already', () => {
    const { whatIf } = pressed(CHANGED);
    expect(whatIf.tried?.totals).toBe('attainment 83.33 % → 91.66 %');
    expect(pressed(['x'], pressed(CHANGED)).whatIf.tried).toBeUndefined();
    expect(pressed([...CHANGED, 'enter', 'ctrl-u', ...'2h', 'enter']).whatIf.changes).toEqual([]);
    expect(pressed([...CHANGED, 'f', 'enter']).open?.row.case).toBe('unanswered');
  });

  it('is written after its files were shown, and everything runs anew', async () => {
    const written: unknown[] = [];
    const desk = workbench.changes;
    if (desk === undefined) throw new Error('no policies');
    const write = (changes: unknown) => {
      written.push(changes);
      return 'written: premium.yaml';
    };
    const on = { ...workbench, changes: { ...desk, write } };
    const world = { runAnew: () => Promise.resolve(workbench) };
    const { after, workbench: renewed } = await done([...CHANGED, 'w', 'enter'], world, on);
    expect(written).toEqual([pressed(CHANGED).whatIf.changes]);
    expect(renewed).toBe(workbench);
    expect([after.note, after.whatIf.changes]).toEqual(['written: premium.yaml', []]);
    expect(pressed([...CHANGED, 'w', 'esc']).errand).toBeUndefined();
  });

  it('is kept as a WhatIf document of the name that is typed', () => {
    expect(pressed([...CHANGED, 'W', ...'q-1', 'enter']).errand).toMatchObject({ kind: 'save', name: 'q-1' });
  });
});

describe('a change of a process without its version', () => {
  it('is one of the value in every version', () => {
    const change = { path: 'processes.premium.milestones.resolution.target', text: '1h' };
    expect(isChangeOf(change, 'processes.premium@2.milestones.resolution.target')).toBe(true);
    expect(isChangeOf(change, 'processes.premium@2.milestones.workaround.target')).toBe(false);
    const own = { path: 'processes.premium@1.milestones.resolution.target', text: '1h' };
    expect(isChangeOf(own, 'processes.premium@2.milestones.resolution.target')).toBe(false);
  });
});

describe('policies and calendars', () => {
  it('are looked up from the selected milestone of a case, and left to where one came from', () => {
    const policies = pressed(['4', 'down', 'p']);
    const row = workbench.policies[policies.policies.file]?.rows[policies.policies.rows.selected];
    expect(row?.text).toContain('milestone: workaround');
    expect(pressed(['esc'], policies).screen).toBe('case');
    const calendar = pressed(['4', 'b']);
    expect(calendar.calendar?.month?.calendar).toBe(calendar.open?.chart.lanes[0]?.hours);
    expect(pressed(['6', '7', 'esc'], calendar).screen).toBe('case');
  });
});
