import type { FixedTarget, Target } from '../../plan/target.js';
import type { Calendar } from '../../time/calendar.js';
import { type Duration, duration } from '../../time/duration.js';
import { type Instant, instant } from '../../time/instant.js';
import { promisedTarget } from '../asked.js';
import type { Aim } from '../target.js';
import { coverAt } from './cover-story.js';
import type { Evidence } from './evidence.js';
import { itemAt, type Life } from './life.js';
import type { Rule, TargetProof } from './proof.js';
import { calendarOf } from './prove-hours.js';
import { itemPath, ruleAt } from './rule.js';
import { lastValue, type Story, storyUntil } from './story.js';

/** What an occurrence was asked for as the record stood last, and where that lies when nothing halts the clock (S22a). */
export function proveTarget(evidence: Evidence, life: Life): TargetProof {
  const { process, item } = itemAt(evidence, life, life.asked);
  const cover = coverAt(evidence, life.asked);
  const isPromised = cover?.targets[item.plan.id] !== undefined;
  const path = isPromised
    ? `templates.${cover?.template}.targets.${item.plan.id}`
    : `${itemPath(process.plan, item.plan.id)}.target`;
  const asked = askedOf(promisedTarget({ cover }, item), storyUntil(evidence.story, life.asked), path);
  const rule: Rule = ruleAt(evidence.plan, asked.path);
  const calendar = calendarOf(evidence, life);
  const { start, target } = life.result;
  const unhalted = unhaltedOf(asked.aim, calendar, start);
  return {
    rule,
    aim: asked.aim,
    ...asked.parts,
    days: daysOf(asked.aim, calendar, start),
    ...(unhalted !== undefined && { unhalted, total: totalOf(asked.aim, calendar, start, unhalted) }),
    ...(target !== undefined && { at: target }),
  };
}

interface Asked {
  readonly aim: Aim;
  /** The path of the part that decides. */
  readonly path: string;
  readonly parts: Pick<TargetProof, 'row' | 'field'>;
}

function askedOf(target: Target, story: Story, path: string): Asked {
  switch (target.kind) {
    case 'table': {
      const value = lastValue(story, target.by);
      const found = value === null ? undefined : target.values[String(value)];
      const aim = found ?? target.default;
      if (aim === undefined) {
        const shown = value === null ? 'blank' : `\`${value}\``;
        const why = `\`${target.by}\` is ${shown}, and the table has no default`;
        return { aim: { kind: 'none', why }, path, parts: {} };
      }
      const row = { by: target.by, value, isDefault: found === undefined };
      return { aim, path: `${path}.${found ? `values.${value}` : 'default'}`, parts: { row } };
    }
    case 'until': {
      const value = lastValue(story, target.field);
      const aim: Aim =
        typeof value === 'number'
          ? { kind: 'until', at: instant(value) }
          : { kind: 'none', why: `\`${target.field}\` is blank` };
      return { aim, path, parts: { field: target.field } };
    }
    default:
      return { aim: target, path, parts: {} };
  }
}

function unhaltedOf(aim: Aim, calendar: Calendar, base: Instant): Instant | undefined {
  switch (aim.kind) {
    case 'duration':
      return calendar.add(base, aim.amount);
    case 'businessDays':
      return calendar.addBusinessDays(base, aim.days);
    case 'businessDayTime':
      return calendar.businessDayTime(base, aim.days, aim.at);
    case 'until':
      return aim.at;
    case 'none':
      return undefined;
  }
}

/** Counted over the calendar's segments, as a person would, and not by its sums. */
function totalOf(aim: Aim, calendar: Calendar, base: Instant, unhalted: Instant): Duration {
  if (aim.kind === 'duration') return aim.amount;
  let total = 0;
  for (const { start, end } of calendar.segments(base, unhalted)) total += end - start;
  return duration(total);
}

/** The most business days that are named one by one. */
const MOST_DAYS = 12;

/** Where each business day of a count leads; of a long count none. */
function daysOf(aim: Aim, calendar: Calendar, base: Instant): readonly Instant[] {
  const days = countOf(aim);
  if (days === undefined || days < 1 || days > MOST_DAYS) return [];
  return Array.from({ length: days }, (_, index) => calendar.addBusinessDays(base, index + 1)).filter(
    day => day !== undefined,
  );
}

function countOf(aim: FixedTarget | Aim): number | undefined {
  return aim.kind === 'businessDays' || aim.kind === 'businessDayTime' ? aim.days : undefined;
}
