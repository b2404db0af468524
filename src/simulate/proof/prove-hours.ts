import type { HoursSource } from '../../plan/semantics.js';
import { alwaysOpen } from '../../time/always-open.js';
import type { Calendar } from '../../time/calendar.js';
import { coverAt } from './cover-story.js';
import type { Evidence } from './evidence.js';
import { itemAt, type Life } from './life.js';
import type { HoursCandidate, HoursProof, Rule } from './proof.js';
import { itemPath, processPath, ruleAt } from './rule.js';
import { lastValue, storyUntil } from './story.js';

/** The calendar that an occurrence's clock ran on; of elapsed time, one that never closes in the zone it is told in. */
export function calendarOf({ program, timeZone }: Evidence, { result }: Life): Calendar {
  const { name, source } = result.calendar;
  if (source === 'elapsed') return alwaysOpen(timeZone);
  return program.calendars.get(name) ?? program.always;
}

/** Which hours won by the order of S12, and what became of the others. */
export function proveHours(evidence: Evidence, life: Life): HoursProof {
  const { program, plan } = evidence;
  const used = life.result.calendar;
  const candidates: HoursCandidate[] = [];
  let won = used.source === 'elapsed';
  for (const source of program.content.project.semantics.hoursOrder) {
    const named = namedBy(evidence, life, source);
    const isKnown = named !== undefined && program.calendars.has(named.name);
    const standing = named === undefined ? 'unset' : !isKnown ? 'unknown' : won ? 'outranked' : 'won';
    won ||= standing === 'won';
    candidates.push({ source, standing, ...named });
  }
  return {
    used,
    timeZone: calendarOf(evidence, life).timeZone,
    ...(program.calendars.has(used.name) && { rule: ruleAt(plan, `calendars.${used.name}`) }),
    candidates: used.source === 'elapsed' ? [] : candidates,
  };
}

interface Named {
  readonly name: string;
  readonly rule?: Rule;
}

/** The hours that a source named when the clock was last counted anew, and where. */
function namedBy(evidence: Evidence, life: Life, source: HoursSource): Named | undefined {
  const { plan, program, story } = evidence;
  const { process, item } = itemAt(evidence, life, life.clockMade);
  const at = (name: string | undefined, path: string): Named | undefined =>
    name === undefined ? undefined : { name, rule: ruleAt(plan, path) };
  switch (source) {
    case 'milestone':
      return at(item.plan.calendar, `${itemPath(process.plan, item.plan.id)}.calendar`);
    case 'process':
      return at(process.plan.calendar, `${processPath(process.plan)}.calendar`);
    case 'record': {
      const name = lastValue(storyUntil(story, life.clockMade), 'businessHours');
      return name === null ? undefined : { name: String(name) };
    }
    case 'default': {
      const { defaultCalendar } = program.content;
      return at(defaultCalendar, `calendars.${defaultCalendar}.default`);
    }
    case 'entitlement': {
      const cover = coverAt(evidence, life.clockMade);
      return at(cover?.calendar, `templates.${cover?.template}`);
    }
  }
}
