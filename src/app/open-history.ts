import path from 'node:path';
import type { Report } from '../diagnostic/finding.js';
import type { HistorySource } from '../history/history-source.js';
import { linkHistorySource } from '../history/link-source.js';
import { type History, readHistory } from '../history/read-history.js';
import { didYouMean } from '../link/name-list.js';
import type { PlanContent } from '../plan/plan.js';
import { InputError } from './input-error.js';
import type { LoadedProject } from './load-project.js';
import { logOpener } from './open-log.js';

/** Which history is wanted. */
export interface HistoryChoice {
  /** The name of a HistorySource. */
  readonly history: string;
  /** The folder of the log's files, relative to the working directory; absent: the folder of the HistorySource. */
  readonly data?: string;
}

/**
 * Reads the log of a HistorySource; `progress` hears the share of its bytes and the number of its rows that were read. `undefined` after findings.
 * Throws an InputError when there is no such source, or no such file.
 */
export async function openHistory(
  folder: string,
  { history, data }: HistoryChoice,
  { root, simulations }: LoadedProject,
  plan: PlanContent,
  report: Report,
  progress: (share: number, rows: number) => void,
): Promise<History | undefined> {
  const sources = simulations.filter(one => one.kind === 'HistorySource');
  const chosen = sources.find(one => one.spec.name === history);
  if (chosen === undefined) {
    const names = sources.map(one => one.spec.name);
    const help = didYouMean(history, names, 'the history sources are');
    throw new InputError(`no HistorySource is called \`${history}\``, help);
  }
  const source = linkHistorySource(chosen.spec, chosen.at, plan, report);
  if (source === undefined) return undefined;
  let share = 0;
  const place = data === undefined ? besideDocument(source, root) : path.resolve(folder, data);
  const open = logOpener(source, place, read => {
    share = read;
  });
  return readHistory(source, open, report, rows => progress(share, rows));
}

function besideDocument(source: HistorySource, root: string): string {
  return path.join(root, path.dirname(source.at.value().file.path));
}
