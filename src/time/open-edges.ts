import {
  closeAfter,
  type DayTable,
  growBackward,
  growForward,
  instantAfter,
  isOpenAt,
  openBefore,
  openingBefore,
} from './day-table.js';
import { covers, HORIZON, near, reachesBackward } from './horizon.js';
import type { Instant } from './instant.js';
import { nextOpening } from './open-sums.js';

/** `isOpen` of a calendar. */
export function isOpen(table: DayTable, at: Instant): boolean {
  return covers(table, at) && isOpenAt(table, at);
}

/** `nextClose` of a calendar. */
export function nextClose(table: DayTable, at: Instant): Instant | undefined {
  const open = nextOpening(table, at);
  return open === undefined ? undefined : near(at, closeOf(table, open, at + HORIZON));
}

/** `previousOpen` of a calendar. */
export function previousOpen(table: DayTable, at: Instant): Instant | undefined {
  const open = lastOpenBefore(table, at);
  return open === undefined ? undefined : near(at, openingOf(table, open, at - HORIZON));
}

/** `previousClose` of a calendar. */
export function previousClose(table: DayTable, at: Instant): Instant | undefined {
  const open = lastOpenBefore(table, at);
  if (open === undefined) return undefined;
  if (open + 1 < at) return near(at, open + 1);
  const opening = openingOf(table, open, at - HORIZON);
  return opening === undefined ? undefined : near(at, closeBefore(table, opening, at));
}

/** The last open millisecond before an instant. */
function lastOpenBefore(table: DayTable, at: Instant): number | undefined {
  if (!covers(table, at) || !reachesBackward(table, 1, at)) return undefined;
  return instantAfter(table, openBefore(table, at) - 1);
}

/** The close before an opening, within the horizon of `at`. */
function closeBefore(table: DayTable, opening: number, at: Instant): number | undefined {
  while (openBefore(table, opening) === 0) {
    if (!growBackward(table, at - HORIZON)) return undefined;
  }
  return instantAfter(table, openBefore(table, opening) - 1) + 1;
}

function closeOf(table: DayTable, open: number, limit: number): number | undefined {
  let close = closeAfter(table, open);
  while (close === undefined && growForward(table, limit)) close = closeAfter(table, open);
  return close;
}

function openingOf(table: DayTable, open: number, limit: number): number | undefined {
  let opening = openingBefore(table, open);
  while (opening === undefined && growBackward(table, limit)) opening = openingBefore(table, open);
  return opening;
}
