import type { FileDiff, TypedChange } from '../../report/workbench/change-desk.js';
import type { TriedChange } from '../../report/workbench/tried-change.js';
import { LIST_START, type ListState } from '../list.js';

/** The changes that are tried, and what they do. */
export interface WhatIfState {
  /** Whether a value is chosen or typed, flips are gone through, the files are shown before they are written, or a WhatIf is named. */
  readonly mode: 'choose' | 'edit' | 'flips' | 'diff' | 'name';
  readonly values: ListState;
  /** What is being typed. */
  readonly text: string;
  readonly changes: readonly TypedChange[];
  /** Absent: nothing is changed. */
  readonly tried?: TriedChange | undefined;
  readonly flips: ListState;
  readonly diff: readonly FileDiff[];
  /** The first line of the files shown. */
  readonly diffTop: number;
}

/** Nothing changed. */
export const WHAT_IF_START: WhatIfState = {
  mode: 'choose',
  values: LIST_START,
  text: '',
  changes: [],
  flips: LIST_START,
  diff: [],
  diffTop: 0,
};
