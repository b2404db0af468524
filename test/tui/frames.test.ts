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
import { shippedWorkbench } from './shipped-workbench.js';

const workbench = shippedWorkbench();

afterEach(cleanup);

function frameAfter(keys: readonly string[], size: Size = { columns: 80, rows: 24 }): string {
  const start = openingState(workbench, size, 'mono');
  const state = keys.reduce<WorkbenchState>((before, key) => {
    const action = actionOf(before, key);
    return action === undefined ? before : reduce(workbench, before, action);
  }, start);
  const { lastFrame } = render(createElement(Frame, { workbench, state }));
  return `${stripVTControlCharacters(lastFrame() ?? '').replace(/ +$/gm, '')}\n`;
}

const FRAMES: readonly (readonly [string, readonly string[]])[] = [
  ['overview', ['down']],
  ['cases', ['2', 's', 's', 's', 'down']],
  ['cases-filtered', ['2', '/', '!', 'p', 'r', 'e']],
  ['cases-none', ['2', '/', 'z', 'z', 'enter']],
  ['case-violated', ['3', 'home', 'right', 'right', 'right']],
  ['case-uncovered', ['2', 'down', 'enter']],
  ['help', ['3', '?']],
];

describe('a frame of 80×24', () => {
  it.each(FRAMES)('shows %s', async (name, keys) => {
    const frame = frameAfter(keys);
    const lines = frame.trimEnd().split('\n');
    expect(lines.length).toBe(23);
    expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(80);
    await expect(frame).toMatchFileSnapshot(`frames/${name}.txt`);
  });

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
        size: { columns: 80, rows: 24 },
        theme: 'mono',
        onResize: () => () => {},
        onEnd: ending => endings.push(ending),
      }),
    );
    await expect.poll(() => lastFrame()).toContain('[1 Overview]');
    stdin.write('2/miss');
    await expect.poll(() => lastFrame()).toContain('/miss');
    stdin.write('\r');
    stdin.write('\r');
    await expect.poll(() => lastFrame()).toContain('[3 Case]');
    stdin.write('\u0003');
    await expect.poll(() => endings).toEqual(['interrupted']);
  });
});
