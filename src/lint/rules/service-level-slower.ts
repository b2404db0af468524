import { allOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { recordsOf } from '../../analysis/records.js';
import type { EntitlementTemplate } from '../../link/entitlement-template.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import type { Calendar } from '../../time/calendar.js';
import { DAY, HOUR } from '../../time/duration.js';
import { instant } from '../../time/instant.js';
import { clockOf, dueAt, someEntry } from '../clock-of.js';
import { limitedSearch, type Search } from '../limited-search.js';
import { inProcess } from '../open-conditions.js';
import { type MilestonePromise, promisesTo } from '../promises.js';
import type { Rule, Say } from '../rule.js';

/** The most templates that are held beside each other, and the most questions about their records. */
const MOST_TEMPLATES = 60;
const MOST_QUESTIONS = 300;

const LEVEL = 'entitlement.serviceLevel';

/** A better service level that waits longer than a lesser one. Advice. */
export const serviceLevelSlower: Rule = {
  code: 'service-level-slower',
  severity: 'warning',
  summary: 'A template of a better service level promises a milestone later than one of a lesser level.',
  why: 'Advice: the customer who pays more waits longer, mostly since one of two processes was tightened and the other forgotten. Levels rank as the ranked field `serviceLevel` of the ObjectType `Entitlement` lists them; templates of one type are compared, where the better one is sooner at no hour of two weeks and later at some.',
  visit: {
    project(project, say) {
      const search = limitedSearch(MOST_QUESTIONS);
      for (const [better, lesser] of pairs(project)) {
        const theirs = lesser.promises;
        for (const [milestone, ours] of better.promises)
          compare(
            { ...better, ours },
            { ...lesser, ours: theirs.get(milestone) ?? [] },
            project,
            search,
            say,
          );
      }
    },
  },
};

/** A template with what it promises. */
interface Offer {
  readonly template: EntitlementTemplate;
  readonly level: string;
  readonly rank: number;
  readonly process: Process;
  readonly promises: ReadonlyMap<string, readonly MilestonePromise[]>;
}

function pairs(project: Project): readonly (readonly [Offer, Offer])[] {
  const field = project.objectTypes.get('Entitlement')?.fields.get('serviceLevel');
  if (field?.type !== 'picklist' || !field.ranked) return [];
  const levelled = [...project.templates.values()].filter(one => one.serviceLevel !== undefined);
  const offers = levelled.slice(0, MOST_TEMPLATES).flatMap(one => offerOf(one, field.values, project));
  return offers.flatMap(better =>
    offers
      .filter(
        other =>
          other.rank < better.rank &&
          other.template.type === better.template.type &&
          other.process.object === better.process.object,
      )
      .map(lesser => [better, lesser] as const),
  );
}

function offerOf(
  template: EntitlementTemplate,
  levels: readonly string[],
  project: Project,
): readonly Offer[] {
  const level = template.serviceLevel ?? '';
  const process = processOf(template, project);
  if (process === undefined || !levels.includes(level)) return [];
  const promises = promisesTo({ [LEVEL]: level }, process, project, ({ id, target, at }) => {
    const own = template.targets[id];
    return own === undefined ? [target, at.child('target')] : [own, template.at.child('targets', id)];
  });
  return [{ template, level, rank: levels.indexOf(level), process, promises }];
}

/** The version that a template's records take: the one it names, else the default one, else the highest. */
function processOf({ process, processVersion }: EntitlementTemplate, project: Project): Process | undefined {
  const chain = project.processes.filter(one => one.name === process);
  if (processVersion !== undefined) return chain.find(one => one.version === processVersion);
  const active = chain.filter(one => one.active);
  return active.find(one => one.default) ?? active.at(-1);
}

type Side = Offer & { readonly ours: readonly MilestonePromise[] };

/** Reports the first target of a milestone that the better offer has later. */
function compare(better: Side, lesser: Side, project: Project, search: Search, say: Say): void {
  for (const one of better.ours) {
    for (const other of lesser.ours) {
      if (
        !isLater(
          [one, clockOfOffer(one, better, project)],
          [other, clockOfOffer(other, lesser, project)],
          better.process,
        )
      )
        continue;
      const both = allOf(one.serves, other.serves);
      const records = recordsOf(better.process.object, project);
      const answer = search(both, records, inProcess(better.process, project));
      if (answer.kind !== 'found') continue;
      say(
        `\`${better.template.name}\` promises \`${one.item.milestone}\` later than \`${lesser.template.name}\` to ${describeExample(answer.example)}`,
        {
          span: one.row.at.value(),
          related: [
            { span: other.row.at.value(), label: `\`${lesser.template.name}\` (\`${lesser.level}\`)` },
            ...one.row.at.via(),
          ],
          note: `\`${better.level}\` ranks above \`${lesser.level}\`; this is advice: it may be meant`,
          help: 'promise the better level sooner, or rank the levels otherwise',
        },
      );
      return;
    }
  }
}

function clockOfOffer({ item }: MilestonePromise, { process, template }: Offer, project: Project): Calendar {
  return clockOf(item, process, project, template.calendar);
}

type Timed = readonly [promise: MilestonePromise, clock: Calendar];

/** Whether one of two targets is sooner at no hour of two weeks, and later at some. */
function isLater([one, clock]: Timed, [other, otherClock]: Timed, process: Process): boolean {
  if (one.item.start !== other.item.start) return false;
  const start = someEntry(process);
  let isSometimesLater = false;
  for (let from = start; from < start + 14 * DAY; from = instant(from + HOUR)) {
    const [due, otherDue] = [dueAt(one.row.target, from, clock), dueAt(other.row.target, from, otherClock)];
    if (due === undefined || otherDue === undefined || due < otherDue) return false;
    isSometimesLater ||= due > otherDue;
  }
  return isSometimesLater;
}
