import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../src/report/workbench/workbench.js';
import { type Host, openWorkbench } from '../../src/tui/main.js';
import { NO_WORLD, shippedWorkbench } from './shipped-workbench.js';

/** A terminal that keeps what is written to it. */
class FakeOutput extends EventEmitter {
  readonly isTTY = true;
  readonly columns = 80;
  readonly rows = 24;
  written = '';
  write = (text: string): boolean => {
    this.written += text;
    return true;
  };
}

/** A keyboard. */
class FakeInput extends EventEmitter {
  readonly isTTY = true;
  private waiting: string | null = null;
  type(text: string): void {
    this.waiting = text;
    this.emit('readable');
  }
  read = (): string | null => {
    const text = this.waiting;
    this.waiting = null;
    return text;
  };
  setEncoding = (): this => this;
  setRawMode = (): this => this;
  ref = (): this => this;
  unref = (): this => this;
}

class FakeHost extends EventEmitter {
  readonly env = { NO_COLOR: '1' };
  readonly pid = 1;
  readonly stdin = new FakeInput();
  readonly stdout = new FakeOutput();
  readonly stderr = new FakeOutput();
  readonly killed: unknown[] = [];
  kill = (pid: number, signal: unknown): true => {
    this.killed.push([pid, signal]);
    return true;
  };
}

function opened(workbench: Workbench): { readonly host: FakeHost; readonly ending: Promise<string> } {
  const host = new FakeHost();
  return { host, ending: openWorkbench({ workbench, world: NO_WORLD }, host as unknown as Host) };
}

const TAKES = '\u001b[?1049h\u001b[H';
const GIVES_BACK = '\u001b[?1049l\u001b[?25h';
const NO_LISTENERS = { exit: 0, uncaughtException: 0, SIGTERM: 0, SIGHUP: 0 };

function listeners(host: FakeHost): object {
  return Object.fromEntries(Object.keys(NO_LISTENERS).map(name => [name, host.listenerCount(name)]));
}

describe('the terminal', () => {
  it('is taken, and given back when a person quits, with nothing left behind', async () => {
    const { host, ending } = opened(shippedWorkbench());
    await expect.poll(() => host.stdin.listenerCount('readable')).toBeGreaterThan(0);
    host.stdin.type('q');
    expect(await ending).toBe('quit');
    expect(host.stdout.written.startsWith(TAKES)).toBe(true);
    expect(host.stdout.written.endsWith(GIVES_BACK)).toBe(true);
    expect(listeners(host)).toEqual(NO_LISTENERS);
  });

  it('is given back before a fault of ours is thrown', async () => {
    const fault = new Error('the printer is on fire');
    const { host, ending } = opened({
      ...shippedWorkbench(),
      chart: () => {
        throw fault;
      },
    });
    await expect.poll(() => host.stdin.listenerCount('readable')).toBeGreaterThan(0);
    host.stdin.type('4');
    await expect(ending).rejects.toThrow('the printer is on fire');
    expect(host.stdout.written.endsWith(GIVES_BACK)).toBe(true);
  });

  it('is given back when a fault is heard of from elsewhere', async () => {
    const { host, ending } = opened(shippedWorkbench());
    host.emit('uncaughtException', new Error('a timer broke'));
    await expect(ending).rejects.toThrow('a timer broke');
    expect(host.stdout.written.endsWith(GIVES_BACK)).toBe(true);
    expect(listeners(host)).toEqual(NO_LISTENERS);
  });

  it('is given back before a signal is passed on', async () => {
    const { host, ending } = opened(shippedWorkbench());
    host.emit('SIGTERM', 'SIGTERM');
    expect(host.stdout.written.endsWith(GIVES_BACK)).toBe(true);
    expect(host.killed).toEqual([[1, 'SIGTERM']]);
    await ending;
  });
});
