import type { FindingKind } from '../diagnostic/finding-kind.js';

/** A file that is no readable text. */
export const fileUnreadable: FindingKind = {
  code: 'file-unreadable',
  severity: 'error',
  summary: 'A file of the project cannot be read as a text.',
  why: 'Whatever it says is missing from every result, and nobody would notice.',
};

/** Two simulations of a kind with one name. */
export const simulationDuplicate: FindingKind = {
  code: 'simulation-duplicate',
  severity: 'error',
  summary: 'Two documents of simulations/ of one kind have the same name.',
  why: 'Commands and reports name a simulation by its name, and nobody could tell which of the two is meant.',
};

/** All kinds of findings that loading a project raises. */
export const APP_KINDS: readonly FindingKind[] = [fileUnreadable, simulationDuplicate];
