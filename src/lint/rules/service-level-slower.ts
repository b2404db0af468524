import { describeExample } from '../../analysis/describe-example.js';
import { recordsOf } from '../../analysis/records.js';
import type { EntitlementTemplate } from '../../link/entitlement-template.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { clockOf, someEntry } from '../clock-of.js';
import { limitedSearch, type Search } from '../limited-search.js';
import { inProcess } from '../open-conditions.js';
import { type MilestonePromise, promisesTo } from '../promises.js';
import type { Rule, Say } from '../rule.js';
import { startAlike } from '../starts-at-entry.js';
import { type Dues, duesIn } from '../two-weeks.js';

/** The most templates, and the most pairs of their targets, that are held beside each other. */
const MOST_TEMPLATES = 100;
const MOST_PAIRS = 20_000;

const LEVEL = 'entitlement.serviceLevel';

/** A better service level that waits longer than a lesser one. Advice. */
export const serviceLevelSlower: Rule = {
  code: 'service-level-slower',
  severity: 'warning',
  summary: 'A template of a better service level promises a milestone later than one of a lesser level.',
  why: 'Advice: the customer who pays more waits longer, mostly since one of two processes was tightened and the other forgotten. Levels rank as the ranked field `serviceLevel` of the ObjectType `Entitlement` lists them; templates of one type are compared, where the better one is sooner at no hour of two weeks and later at some.',
  visit: {
    project(project, say) {
      const search = limitedSearch(MOST_PAIRS, () =>
        say.limited(`holds ${MOST_PAIRS} pairs of targets of templates beside each other, and no more`, {}),
      );
      for (const [better, lesser] of pairs(project, say)) {
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

function pairs(project: Project, say: Say): readonly (readonly [Offer, Offer])[] {
  const field = project.objectTypes.get('Entitlement')?.fields.get('serviceLevel');
  if (field?.type !== 'picklist' || !field.ranked) return [];
  const levelled = [...project.templates.values()].filter(one => one.serviceLevel !== undefined);
  const [beyond] = levelled.slice(MOST_TEMPLATES);
  if (beyond)
    say.limited(`looks at the first ${MOST_TEMPLATES} templates`, { span: beyond.at.child('name').value() });
  const offers = levelled.slice(0, MOST_TEMPLATES).flatMap(one => offerOf(one, field.values, project, say));
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
  say: Say,
): readonly Offer[] {
  const level = template.serviceLevel ?? '';
  const process = processOf(template, project);
  if (process === undefined || !levels.includes(level)) return [];
  const promises = promisesTo({ [LEVEL]: level }, process, project, say, ({ id, target, at }) => {
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
  const start = someEntry(better.process);
  const dues = ({ item, row }: MilestonePromise, { process, template }: Offer): Dues =>
    duesIn(start, row.target, clockOf(item, process, project, template.calendar));
  for (const one of better.ours) {
    for (const other of lesser.ours) {
      const areAlike = startAlike([one.item, better.process], [other.item, lesser.process], project);
      if (!areAlike || !isLater(dues(one, better), dues(other, lesser))) continue;
      const records = recordsOf(better.process.object, project);
      const answer = search([one.serves, other.serves], records, inProcess(better.process, project));
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

/** Whether one of two targets is sooner at no hour of two weeks, and later at some. */
function isLater(ours: Dues, theirs: Dues): boolean {
  let isSometimesLater = false;
  for (const [hour, due] of ours.entries()) {
    const other = theirs[hour];
    if (due === undefined || other === undefined || due < other) return false;
    isSometimesLater ||= due > other;
  }
  return isSometimesLater;
}
