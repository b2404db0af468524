import type { EntitlementTemplate } from '../../link/entitlement-template.js';
import type { FieldType } from '../../link/field-type.js';
import { mendCase } from '../../link/mend-case.js';
import { didYouMean } from '../../link/name-list.js';
import type { Project } from '../../link/project.js';
import type { Location } from '../../syntax/location.js';
import type { Rule } from '../rule.js';

/** A template that gives entitlements a value which no picklist has. Exact. */
export const templateValueUnlisted: Rule = {
  code: 'template-value-unlisted',
  severity: 'warning',
  summary: 'A template says a type, service level or channel that the picklist of it does not list.',
  why: 'Conditions know the values of picklists only, so that none of them is ever true of such an entitlement; and a channel that no record has is covered in vain.',
  visit: {
    template(template, say, project) {
      for (const { text, at, values, field } of listedTexts(template, project)) {
        if (values.includes(text)) continue;
        say(`\`${text}\` is no value of ${field}`, {
          span: at.value(),
          related: at.via(),
          help: didYouMean(text, values, 'its values'),
          fix: mendCase(text, values, at.text(0, text.length)),
        });
      }
    },
  },
};

interface ListedText {
  readonly text: string;
  readonly at: Location;
  /** The values of the picklist that it should be of, and whose that is. */
  readonly values: readonly string[];
  readonly field: string;
}

/** What a template says of fields that are picklists. */
function listedTexts(
  template: EntitlementTemplate,
  { objectTypes, processes }: Project,
): readonly ListedText[] {
  const { at, process, channels } = template;
  const own = objectTypes.get('Entitlement')?.fields;
  const object = processes.find(one => one.name === process)?.object ?? '';
  const ways = valuesOf(objectTypes.get(object)?.fields.get('channel'));
  return [
    ...(['type', 'serviceLevel'] as const).flatMap(key => {
      const [text, values] = [template[key], valuesOf(own?.get(key))];
      if (text === undefined || values === undefined) return [];
      return [{ text, at: at.child(key), values, field: `\`${key}\` of \`Entitlement\`` }];
    }),
    ...channels.flatMap((text, index) =>
      ways
        ? [{ text, at: at.child('channels', index), values: ways, field: `\`channel\` of \`${object}\`` }]
        : [],
    ),
  ];
}

function valuesOf(field: FieldType | undefined): readonly string[] | undefined {
  return field?.type === 'picklist' ? field.values : undefined;
}
