import { groupBy } from '../../base/group-by.js';
import type { TraceRecord } from '../../simulate/trace.js';
import { type Instant, instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import type { Moment } from './case-chart.js';
import { recordWords } from './record-words.js';

/** The instants of a trace at which something happened that a person looks for, with what it was. */
export function momentsOf(trace: readonly TraceRecord[], timeZone: string): Moment[] {
  return [...groupBy(trace, ({ at }) => at)]
    .map(([at, records]) => momentAt(at, records, timeZone))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => a.at - b.at);
}

function momentAt(at: Instant, records: readonly TraceRecord[], timeZone: string): Moment {
  const isMiss = records.some(({ kind }) => kind === 'violated');
  return {
    at,
    seenAt: isMiss ? instant(at + 1) : at,
    time: describeInstant(at, timeZone),
    words: records.flatMap(record => recordWords(record) ?? []),
    isEvent: records.some(({ kind }) => kind === 'created' || kind === 'event'),
    actions: records.flatMap(record => (record.kind === 'action' ? [record.cause] : [])),
  };
}
