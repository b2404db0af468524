import { type Instance, render } from 'ink';
import type { TypedChange } from '../report/workbench/change-desk.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { App } from './app.js';
import type { World } from './errand.js';
import type { Size } from './layout.js';
import { stayInMainScreen, takeScreen } from './screen.js';
import { type Ending, openingState } from './state.js';
import { chooseTheme } from './theme.js';

/** What the workbench needs of the process that it runs in. */
export type Host = Pick<
  NodeJS.Process,
  'env' | 'stdin' | 'stdout' | 'stderr' | 'pid' | 'kill' | 'on' | 'off'
>;

/** The signals that end a process; each is passed on once the terminal is given back. */
const ENDING_SIGNALS = ['SIGTERM', 'SIGHUP'] as const;

/** What is opened. */
export interface Opening {
  readonly workbench: Workbench;
  readonly world: World;
  /** Opens with these changes tried on the what-if screen. */
  readonly start?: readonly TypedChange[] | undefined;
}

/**
 * Shows a workbench on a terminal until a person leaves it, and says how. The terminal is given back as it was, however it ends:
 * by a key, a signal, or a fault, which is thrown then.
 */
export async function openWorkbench({ workbench, world, start }: Opening, host: Host): Promise<Ending> {
  const { stdin, stdout, stderr, env } = host;
  let ending: Ending = 'quit';
  const faults = faultLine();
  const leaveScreen = (env.INK_SCREEN_READER === 'true' ? stayInMainScreen : takeScreen)(stdout);
  const app = (
    <App
      workbench={workbench}
      opening={openingState(workbench, sizeOf(stdout), chooseTheme(env), start)}
      world={world}
      onResize={listener => whenResized(stdout, listener)}
      onEnd={how => {
        ending = how;
      }}
      onFault={fault => faults.emit(fault)}
    />
  );
  try {
    const ink = render(app, { stdin, stdout, stderr, exitOnCtrlC: false, patchConsole: false });
    await untilLeft(ink, host, leaveScreen, faults.heard);
    return ending;
  } finally {
    leaveScreen();
  }
}

/** A way for faults of ours out of what React does not watch. */
function faultLine(): { emit(fault: unknown): void; readonly heard: Promise<never> } {
  let emit: (fault: unknown) => void = () => {};
  const heard = new Promise<never>((_, reject) => {
    emit = reject;
  });
  return { emit: fault => emit(fault), heard };
}

async function untilLeft(
  ink: Instance,
  host: Host,
  leaveScreen: () => void,
  fault: Promise<never>,
): Promise<void> {
  const leave = (): void => {
    ink.unmount();
    leaveScreen();
  };
  const watch = watchEnd(host, leave);
  try {
    await Promise.race([ink.waitUntilExit(), watch.crashed, fault]);
  } finally {
    leave();
    watch.stop();
  }
}

/** Leaves the terminal before the process ends by itself or by a signal, and hears of faults that nobody catches. */
function watchEnd(
  host: Host,
  leave: () => void,
): { readonly crashed: Promise<never>; readonly stop: () => void } {
  const pass = (signal: NodeJS.Signals): void => {
    leave();
    stop();
    host.kill(host.pid, signal);
  };
  let crash: (fault: unknown) => void = () => {};
  const crashed = new Promise<never>((_, reject) => {
    crash = reject;
  });
  const stop = (): void => {
    host.off('exit', leave);
    host.off('uncaughtException', crash);
    for (const signal of ENDING_SIGNALS) host.off(signal, pass);
  };
  host.on('exit', leave);
  host.on('uncaughtException', crash);
  for (const signal of ENDING_SIGNALS) host.on(signal, pass);
  return { crashed, stop };
}

function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns, rows };
}

function whenResized(stdout: NodeJS.WriteStream, listener: (size: Size) => void): () => void {
  const tell = (): void => listener(sizeOf(stdout));
  stdout.on('resize', tell);
  return () => {
    stdout.off('resize', tell);
  };
}
