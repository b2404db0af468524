import type { TypedChange } from '../../report/workbench/change-desk.js';

/** Whether a change is one of the value at a path; a change of a process without its version is one of every version. */
export function isChangeOf({ path }: TypedChange, of: string): boolean {
  return path === of || path === of.replace(/^(processes\.(?:"[^"]*"|[^.])+?)@\d+\./, '$1.');
}
