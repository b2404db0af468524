import process from 'node:process';
import { keepExport } from '../app/keep-export.js';
import { builtWith } from '../app/package-files.js';
import { watchFiles } from '../app/watch-files.js';
import type { TypedChange } from '../report/workbench/change-desk.js';
import { EXPORT_ENDINGS } from '../report/workbench/view-table.js';
import type { Workbench } from '../report/workbench/workbench.js';
import type { World } from '../tui/errand.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/** Whether to show the terminal UI. Where it is asked for and cannot be had, standard error says why and how to get it. */
export function wantsTui(asked: boolean | undefined, session: Session): boolean {
  if (asked !== true) return false;
  const obstacle = whyNoTui(session);
  if (obstacle === undefined) return true;
  session.stderr.write(
    `note: no terminal UI, since ${obstacle}; run the command in a terminal, without a pipe, to get it\n`,
  );
  return false;
}

/** Why the terminal UI cannot be shown here; `undefined` where it can. Ink draws nothing under CI. */
export function whyNoTui({ stdout, environment }: Session): string | undefined {
  if (!stdout.isTerminal) return 'standard output is no terminal';
  if (process.stdin.isTTY !== true) return 'standard input is no terminal';
  if (environment.TERM === 'dumb') return 'the terminal cannot move its cursor (`TERM=dumb`)';
  if (isSet(environment.CI) || isSet(environment.CONTINUOUS_INTEGRATION))
    return 'this is a CI run (`CI` is set)';
  return undefined;
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '0' && variable !== 'false';
}

/** A run that the terminal UI shows, and how it is run again. */
export interface TuiRun {
  readonly workbench: Workbench;
  /** The files whose saving `--watch` hears of. */
  readonly files: readonly string[];
  /** Runs it again; the workbench is absent where nothing runs any more. */
  again(): Promise<Pick<TuiRun, 'files'> & { readonly workbench?: Workbench }>;
  /** `--watch`. */
  readonly watch?: boolean | undefined;
  /** Opens on the what-if screen with these changes. */
  readonly start?: readonly TypedChange[] | undefined;
}

/** Shows a run until a person leaves it: `left` is then the exit code, 130 after Ctrl-C. */
export async function openTui(run: TuiRun, left: ExitCode, session: Session): Promise<ExitCode> {
  // Without a word React loads its development build, which checks and measures every render.
  process.env.NODE_ENV ??= 'production';
  const { openWorkbench } = await import('../tui/main.js');
  const { workbench, start } = run;
  const ending = await openWorkbench({ workbench, world: worldOf(run, session), start }, process);
  return ending === 'interrupted' ? EXIT.interrupted : left;
}

function worldOf({ files, again, watch }: TuiRun, { folder }: Session): World {
  return {
    runAnew: async () => {
      const { workbench } = await again();
      if (workbench === undefined) throw new Error('no case runs; `milepost check` says why');
      return workbench;
    },
    keepExport: (view, format, text) => keepExport(folder, `milepost-${view}`, EXPORT_ENDINGS[format], text),
    builtWith: builtWith(),
    ...(watch === true && { watch: listener => watchFiles(files, listener) }),
  };
}
