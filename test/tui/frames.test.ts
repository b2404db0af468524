import { stripVTControlCharacters } from 'node:util';
import { cleanup, render } from 'ink-testing-library';
import { createElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { actionOf } from '../../src/tui/active-keys.js';
import { App } from '../../src/tui/app.js';
import { Frame } from '../../src/tui/frame.js';
import type { Size } from '../../src/tui/layout.js';
import { reduce } from '../../src/tui/reduce.js';
import { openingState, type WorkbenchState } from '../../src/tui/state.js';
import { NO_WORLD, replayedWorkbench, shippedWorkbench } from './shipped-workbench.js';

const workbench = shippedWorkbench();
const replayed = await replayedWorkbench();

afterEach(cleanup);

function frameAfter(keys: readonly string[], size: Size = { columns: 80, rows: 24 }, on = workbench): string {
  const start = openingState(on, size, 'mono');
  const state = keys.reduce<WorkbenchState>((before, key) => {
    const action = actionOf(before, key);
    return action === undefined ? before : reduce(on, before, action);
  }, start);
  const { lastFrame } = render(createElement(Frame, { workbench: on, state }));
  return `${stripVTControlCharacters(lastFrame() ?? '').replace(/ +$/gm, '')}\n`;
}

/** Doubles the first response of high priority, which saves the one that is missed. */
const WHAT_IF_KEYS_PRESSED = ['4', 'c', 'enter', 'ctrl-u', ...'4h', 'enter'];

const FRAMES: readonly (readonly [string, readonly string[]])[] = [
  ['overview', ['down']],
  ['cases', ['2', 's', 's', 's', 'down']],
  ['cases-filtered', ['2', '/', '!', 'p', 'r', 'e']],
  ['cases-none', ['2', '/', 'z', 'z', 'enter']],
  ['overview-filtered', ['/', ...'premium', 'enter']],
  ['case-fields', ['4', 'home', 'f']],
  ['case-zoomed', ['4', 'home', '+', '+', '.', ']']],
  ['case-violated', ['4', 'home', 'right', 'right', 'right']],
  ['case-uncovered', ['2', 'down', 'enter']],
  ['help', ['4', '?']],
  ['why', ['5']],
  ['calendar', ['4', 'home', 'b', 'page-up', 'page-up', 'page-up']],
  ['calendar-clocks', ['4', 'home', 'b', 'up', 'left']],
  ['what-if', ['8', 'down']],
  ['what-if-tried', WHAT_IF_KEYS_PRESSED],
  ['what-if-typing', WHAT_IF_KEYS_PRESSED.slice(0, -1)],
  ['what-if-flips', [...WHAT_IF_KEYS_PRESSED, 'f']],
  ['what-if-files', [...WHAT_IF_KEYS_PRESSED, 'w']],
  ['what-if-refused', ['4', 'c', 'enter', 'ctrl-u', ...'soon', 'enter']],
  ['palette', ['2', ':', ...'sort']],
  ['export', ['e']],
];

/** Of a real history, on a day in the midst of it. */
const REPLAYED_FRAMES: typeof FRAMES = [
  ['replay-overview', []],
  ['replay-cases', ['2', 's', 's', 's', 's', 'down']],
  ['risk', ['3', 'down']],
];

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
];

describe.each(SIZES)('a frame of $columns×$rows', size => {
  it.each(FRAMES)('shows %s', async (name, keys) => {
    await expectFrame(name, frameAfter(keys, size), size);
  });

  it.each(REPLAYED_FRAMES)('shows %s', async (name, keys) => {
    await expectFrame(name, frameAfter(keys, size, replayed), size);
  });
});

async function expectFrame(name: string, frame: string, size: Size): Promise<void> {
  const lines = frame.slice(0, -1).split('\n');
  expect(lines.length).toBe(size.rows - 1);
  expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(size.columns);
  await expect(frame).toMatchFileSnapshot(`frames/${size.columns}x${size.rows}/${name}.txt`);
}

describe('a frame', () => {
  it('of a smaller terminal is one line that says so', () => {
    expect(frameAfter([], { columns: 70, rows: 24 })).toBe('too small: 70×24, needs 80×24; q quits\n');
  });
});

describe('the application', () => {
  it('takes keys as they are typed, also several at once, and ends once', async () => {
    const endings: string[] = [];
    const { stdin, lastFrame } = render(
      createElement(App, {
        workbench,
        opening: openingState(workbench, { columns: 80, rows: 24 }, 'mono'),
        world: NO_WORLD,
        onFault: fault => {
          throw fault;
        },
        onResize: () => () => {},
        onEnd: ending => endings.push(ending),
      }),
    );
    await expect.poll(() => lastFrame()).toContain('[1 Overview]');
    stdin.write('2/miss');
    await expect.poll(() => lastFrame()).toContain('/miss');
    stdin.write('\r');
    stdin.write('\r');
    await expect.poll(() => lastFrame()).toContain('[4 Case]');
    stdin.write('\u0003');
    await expect.poll(() => endings).toEqual(['interrupted']);
  });
});
