import { type CaseRun, remark } from './case-run.js';
import { eventBeforeCreation, timelineUnsorted } from './codes.js';
import type { CaseEvent, CaseTimeline } from './timeline.js';

/** An event and where it stands. */
export interface PlacedEvent {
  readonly event: CaseEvent;
  /** Index into the timeline as given. */
  readonly index: number;
}

/** The index of what happens around the record, before its own events of the same instant. */
const AROUND = -1;

/** The events from creation on, by instant and then file order (S20); `undefined` when the timeline lists just these, in this order. */
export function orderEvents(run: CaseRun): readonly PlacedEvent[] | undefined {
  const { events, createdAt, surroundings = [] } = run.timeline;
  if (surroundings.length === 0 && isInOrder(run.timeline)) return undefined;
  const placed = events.map((event, index) => ({ event, index }));
  const misplaced = placed.filter(({ event }, index) => event.at < (placed[index - 1]?.event.at ?? event.at));
  if (misplaced.length > 0) {
    remark(run, timelineUnsorted, {
      message: `this event lies before the one above it${misplaced.length > 1 ? `, as do ${misplaced.length - 1} more` : ''}`,
      help: 'list events in the order of their instants',
      event: misplaced[0]?.index ?? 0,
    });
  }
  for (const { index } of placed.filter(({ event }) => event.at < createdAt)) {
    remark(run, eventBeforeCreation, {
      message: 'this event lies before the creation of its record',
      help: 'correct its instant, or `createdAt`',
      event: index,
    });
  }
  const around = surroundings.map((one): PlacedEvent => {
    return { event: { kind: 'surroundings', ...one }, index: AROUND };
  });
  return [...around, ...placed]
    .filter(({ event }) => event.at >= createdAt)
    .sort((a, b) => a.event.at - b.event.at || a.index - b.index);
}

function isInOrder({ events, createdAt }: CaseTimeline): boolean {
  let before = createdAt;
  for (let index = 0; index < events.length; index++) {
    const at = events[index]?.at ?? before;
    if (at < before) return false;
    before = at;
  }
  return true;
}
