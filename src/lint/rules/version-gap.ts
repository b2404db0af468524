import type { Process } from '../../link/process.js';
import type { Instant } from '../../time/instant.js';
import type { Rule } from '../rule.js';

/** A time between the versions of a process in which none takes records. */
export const versionGap: Rule = {
  code: 'version-gap',
  severity: 'warning',
  summary: 'Between two versions of a process lies a time in which none of them takes records.',
  why: 'A record that enters in the gap gets no process at all, and with it no target.',
  visit: {
    chain(versions, say) {
      const active = versions.filter(one => one.active).sort((a, b) => start(a) - start(b));
      let open = active[0];
      for (const next of active.slice(1)) {
        if (open && start(next) > end(open)) {
          say(
            `no version of \`${next.name}\` takes records between version ${open.version} and version ${next.version}`,
            {
              span: next.at.child('effective', 'from').value(),
              related: [
                { span: open.at.child('effective', 'to').value(), label: 'until here the earlier one does' },
              ],
              help: 'let one begin when the other ends',
            },
          );
        }
        if (open === undefined || end(next) > end(open)) open = next;
      }
    },
  },
};

function start({ effective }: Process): Instant | number {
  return effective.from ?? Number.NEGATIVE_INFINITY;
}

function end({ effective }: Process): Instant | number {
  return effective.to ?? Number.POSITIVE_INFINITY;
}
