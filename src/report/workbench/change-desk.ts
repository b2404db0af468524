import type { DiffLine } from '../../source/line-diff.js';
import type { TriedChange } from './tried-change.js';

/** A value that a person tries otherwise: its path in the policies, and what is typed for it; nothing takes it out. */
export interface TypedChange {
  readonly path: string;
  readonly text: string;
}

/** A value of the policies that may be tried otherwise. */
export interface DeskValue {
  readonly path: string;
  /** `premium v2 · resolution`. */
  readonly of: string;
  /** `target, High`. */
  readonly what: string;
  readonly value: string;
}

/** What a change makes of one file. */
export interface FileDiff {
  readonly path: string;
  readonly lines: readonly DiffLine[];
}

/** Changes of the policies tried on the cases of a run, and kept when they are good. */
export interface ChangeDesk {
  readonly values: readonly DeskValue[];
  /** Runs all cases under the changed policies beside the policies as they are. */
  tryOut(changes: readonly TypedChange[]): TriedChange;
  /** What writing the changes would do to the files; none where they cannot be made. */
  diff(changes: readonly TypedChange[]): readonly FileDiff[];
  /** Writes the changes into the files, comments kept, and says what was done or why it was not. */
  write(changes: readonly TypedChange[]): string;
  /** Writes them as a WhatIf document of that name instead. */
  save(name: string, changes: readonly TypedChange[]): string;
}
