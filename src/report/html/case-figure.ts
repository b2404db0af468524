import { assertNever } from '../../base/assert-never.js';
import { outcomeOf } from '../../simulate/outcome.js';
import type { ActionRun, MilestoneResult } from '../../simulate/result.js';
import { HOUR } from '../../time/duration.js';
import { type Instant, instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import { remainingWords, verdictWords } from '../results/milestone-words.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { figure, label, line, rectangle, rounded } from './figure.js';
import { type Markup, markup } from './markup.js';

const NAME_WIDTH = 230;
const WIDTH = 880;
const ROW = 34;
const AXIS = 26;

/** An instant's place across the drawing. */
type Scale = (at: Instant) => number;

/**
 * A case over time: a bar for each milestone from its start to its completion or target, with marks for target, violation and
 * actions. There must be a milestone.
 */
export function caseFigure(
  milestones: readonly MilestoneResult[],
  timeZone: string,
  id: string,
  caption: string,
): Markup {
  const [from, to] = axisOf(milestones);
  const scale: Scale = at => NAME_WIDTH + ((WIDTH - NAME_WIDTH - 12) * (at - from)) / (to - from);
  const height = milestones.length * ROW;
  return figure({
    id,
    caption,
    summary: milestones.map(one => sentence(one, timeZone)).join('; '),
    width: WIDTH,
    height: height + AXIS,
    drawing: markup`${milestones.map((one, index) => lane(one, index * ROW, scale, timeZone))}
${line(NAME_WIDTH, height + 4, WIDTH - 12, height + 4, 'rule')}
${label(NAME_WIDTH, height + 20, describeInstant(from, timeZone), 'start', 'faint')}
${label(WIDTH - 12, height + 20, describeInstant(to, timeZone), 'end', 'faint')}`,
  });
}

function sentence(one: MilestoneResult, timeZone: string): string {
  const { target, completed } = one;
  return [
    `${occurrenceName(one)} ${verdictWords(outcomeOf(one))}`,
    ...(target === undefined ? [] : [`target ${describeInstant(target, timeZone)}`]),
    ...(completed === undefined ? [] : [`completed ${describeInstant(completed, timeZone)}`]),
  ].join(', ');
}

function lane(one: MilestoneResult, top: number, scale: Scale, timeZone: string): Markup {
  const { start, target, violatedAt } = one;
  const end = endOf(one);
  const late = violatedAt !== undefined && violatedAt < end ? violatedAt : end;
  const middle = top + 12;
  return markup`${label(0, top + 14, occurrenceName(one))}
${label(0, top + 28, [verdictWords(outcomeOf(one)), remainingWords(one)].filter(Boolean).join(', '), 'start', 'faint')}
${rectangle(scale(start), top + 6, Math.max(2, scale(late) - scale(start)), 12, toneOf(one))}
${rectangle(scale(late), top + 8, scale(end) - scale(late), 8, 'violated')}
${target === undefined ? undefined : line(scale(target), top + 1, scale(target), top + 23, 'mark')}
${violatedAt === undefined ? undefined : cross(scale(violatedAt), middle)}
${one.actions.map(action => actionMark(action, scale(action.at), middle + 12, timeZone))}`;
}

/** Where a bar ends: completion, else what came last. */
function endOf({ start, target, completed, violatedAt }: MilestoneResult): Instant {
  return completed ?? violatedAt ?? target ?? start;
}

function toneOf(one: MilestoneResult): 'met' | 'open' | 'idle' {
  const outcome = outcomeOf(one);
  switch (outcome) {
    case 'met':
      return 'met';
    case 'violated':
    case 'open':
      return 'open';
    case 'cancelled':
    case 'exited':
      return 'idle';
    default:
      return assertNever(outcome);
  }
}

function cross(x: number, y: number): Markup {
  return markup`${line(x - 5, y - 5, x + 5, y + 5, 'mark')}${line(x - 5, y + 5, x + 5, y - 5, 'mark')}`;
}

function actionMark({ action, kind, at }: ActionRun, x: number, y: number, timeZone: string): Markup {
  const title = `${kind}: ${action}, ${describeInstant(at, timeZone)}`;
  const tone = kind === 'success' ? 'met' : kind === 'warning' ? 'open' : 'violated';
  const points = [
    [x, y - 4],
    [x + 4, y + 4],
    [x - 4, y + 4],
  ].map(point => point.map(rounded).join(','));
  return markup`<polygon class="${tone}" points="${points.join(' ')}"><title>${title}</title></polygon>`;
}

function axisOf(milestones: readonly MilestoneResult[]): readonly [Instant, Instant] {
  const instants = milestones.flatMap(one => [
    one.start,
    endOf(one),
    ...(one.target === undefined ? [] : [one.target]),
    ...one.actions.map(({ at }) => at),
  ]);
  const from = Math.min(...instants);
  return [instant(from), instant(Math.max(from + HOUR, ...instants))];
}
