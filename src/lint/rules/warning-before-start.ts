import type { Milestone } from '../../link/milestone.js';
import type { Project } from '../../link/project.js';
import { printDuration } from '../../time/duration-text.js';
import { durationsOf, type WrittenDuration } from '../durations-of.js';
import type { Rule } from '../rule.js';

/** A warning whose offset is as long as the target or longer. */
export const warningBeforeStart: Rule = {
  code: 'warning-before-start',
  severity: 'warning',
  summary: 'A warning is due before, or just when, the clock of its milestone starts.',
  why: 'Such a warning fires as soon as the clock starts and tells nobody that time is running out.',
  visit: {
    milestone(item, say, _process, project) {
      const shortest = shortestDuration(item);
      if (shortest === undefined || !isOneClock(item, project)) return;
      for (const { kind, offset, at } of item.triggers) {
        if (kind !== 'warning' || offset.kind !== 'span' || -offset.amount < shortest.amount) continue;
        const when = -offset.amount > shortest.amount ? 'before' : 'just when';
        const [warning, target] = [printDuration(offset.amount), printDuration(shortest.amount)];
        say(`the warning \`${warning}\` is due ${when} the clock of a target of \`${target}\` starts`, {
          span: at.child('offset').value(),
          related: [{ span: shortest.at.value(), label: 'the target' }, ...at.via()],
          help: 'warn later, or by a share of the target such as `75%`',
        });
      }
    },
  },
};

/** Whether offsets and target are counted on the same clock, so that they can be compared. */
function isOneClock({ clock }: Milestone, { manifest }: Project): boolean {
  return clock === 'elapsed' || manifest.spec.semantics?.offsetClock !== 'elapsed';
}

/** The shortest target that is a duration, and where it is written. */
function shortestDuration({ target, at }: Milestone): WrittenDuration | undefined {
  const place = at.child('target');
  const [shortest] = [...durationsOf(target, place)].sort((a, b) => a.amount - b.amount);
  return shortest;
}
