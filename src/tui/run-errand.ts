import { assertNever } from '../base/assert-never.js';
import { exportView } from '../report/workbench/view-table.js';
import type { Workbench } from '../report/workbench/workbench.js';
import type { Action } from './action.js';
import type { Errand, World } from './errand.js';
import type { WorkbenchState } from './state.js';
import { viewOf } from './view-of.js';

/** What came of an errand: an action that says so, after which another workbench may stand. */
export interface Outcome {
  readonly action: Action;
  readonly workbench?: Workbench;
}

/** Runs an errand. What the world refuses is told; a fault of ours is thrown. */
export async function runErrand(
  errand: Errand,
  workbench: Workbench,
  state: WorkbenchState,
  world: World,
): Promise<Outcome> {
  switch (errand.kind) {
    case 'export': {
      const view = viewOf(workbench, state);
      const text = exportView(view, errand.format, world.builtWith);
      return refusable(() => `exported to ${world.keepExport(view.name, errand.format, text)}`);
    }
    case 'save':
      return refusable(() => workbench.changes?.save(errand.name, errand.changes) ?? '');
    case 'write': {
      const note = workbench.changes?.write(errand.changes) ?? '';
      if (!note.startsWith('written')) return told(note);
      return anew(world, note);
    }
    case 'run-anew':
      return anew(world, 'run anew');
    default:
      return assertNever(errand);
  }
}

async function anew(world: World, note: string): Promise<Outcome> {
  try {
    return { ...told(note), workbench: await world.runAnew() };
  } catch (error) {
    return told(`${note}, but it does not run: ${messageOf(error)}`);
  }
}

function refusable(act: () => string): Outcome {
  try {
    return told(act());
  } catch (error) {
    return told(messageOf(error));
  }
}

function told(text: string): Outcome {
  return { action: { kind: 'told', text } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
