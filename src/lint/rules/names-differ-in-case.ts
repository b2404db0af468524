import type { Project } from '../../link/project.js';
import type { Span } from '../../source/span.js';
import type { Location } from '../../syntax/location.js';
import { readingOf } from '../reading-of.js';
import type { Rule } from '../rule.js';

/** Two names or labels that people read as one. */
export const namesDifferInCase: Rule = {
  code: 'names-differ-in-case',
  severity: 'warning',
  summary: 'Two names or labels of one sort differ only in case or spaces.',
  why: 'People take them for one thing, milepost and the systems around it for two: an entitlement of the level `premium` is none of the level `Premium`. Looked at are names of object types, fields and queues, labels, and what templates say of types, levels, channels and products.',
  visit: {
    project(project, say) {
      for (const { sort, names } of sortsOf(project)) {
        const first = new Map<string, WrittenName>();
        for (const name of names) {
          const key = readingOf(name.text);
          const before = first.get(key);
          if (before === undefined) first.set(key, name);
          else if (before.text !== name.text)
            say(`the ${sort} \`${name.text}\` and \`${before.text}\` differ only in case or spaces`, {
              span: name.span(),
              related: [{ span: before.span(), label: 'the other' }],
              help: 'write both alike, or tell them apart by another word',
            });
        }
      }
    },
  },
};

interface WrittenName {
  readonly text: string;
  readonly span: () => Span;
}

interface Sort {
  /** Their plural, as a message says it. */
  readonly sort: string;
  readonly names: readonly WrittenName[];
}

/** The names of a project, by what they name: within one sort no two should read alike. */
function sortsOf({ manifest, objectTypes, templates, ...project }: Project): readonly Sort[] {
  const sold = [...templates.values()];
  const labelled = [
    { sort: 'labels of milestones', parts: project.milestones.values() },
    { sort: 'labels of processes', parts: project.processes },
    { sort: 'labels of business hours', parts: project.businessHours.values() },
    { sort: 'labels of templates', parts: sold },
  ];
  return [
    {
      sort: 'object types',
      names: [...objectTypes.values()].flatMap(({ name, at }) => named(at, 'name', name)),
    },
    ...[...objectTypes.values()].map(({ name, fields, at }) => ({
      sort: `fields of \`${name}\``,
      names: [...fields.keys()].map(text => ({ text, span: () => at.child('fields', text).key() })),
    })),
    { sort: 'queues', names: listed(manifest.at, 'queues', manifest.spec.queues) },
    ...labelled.map(({ sort, parts }) => ({
      sort,
      names: [...parts].flatMap(({ at, spec }) => named(at, 'label', spec.label)),
    })),
    { sort: 'types', names: sold.flatMap(({ at, type }) => named(at, 'type', type)) },
    { sort: 'service levels', names: sold.flatMap(one => named(one.at, 'serviceLevel', one.serviceLevel)) },
    { sort: 'channels', names: sold.flatMap(({ at, channels }) => listed(at, 'channels', channels)) },
    { sort: 'products', names: sold.flatMap(({ at, products }) => listed(at, 'products', products)) },
  ];
}

function named(at: Location, key: string, text: string | undefined): readonly WrittenName[] {
  return text === undefined ? [] : [{ text, span: () => at.child(key).value() }];
}

function listed(at: Location, key: string, texts: readonly string[] = []): readonly WrittenName[] {
  return texts.map((text, index) => ({ text, span: () => at.child(key, index).value() }));
}
