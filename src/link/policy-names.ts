import type { ConditionNames } from './condition/condition-names.js';
import type { FieldType } from './field-type.js';
import { type RecordTypes, recordNames, relatedNames } from './record-names.js';

/** What the conditions of an entitlement policy may read, by what they are judged on. */
export interface PolicyNames {
  /** A record with its customer, and the entitlement that it may get or has. */
  readonly record: ConditionNames;
  /** An entitlement with its customer, and no record. */
  readonly entitlement: ConditionNames;
  /** A customer, and the SKU that is sold. */
  readonly sale: ConditionNames;
  /** A customer, and the template that is asked for. */
  readonly request: ConditionNames;
  /** A record that has no entitlement. */
  readonly newRecord: ConditionNames;
}

const NOT_GRANTED = 'the rule decides whether there will be one';

/** The names in scope of each list of a policy about records of an object type. */
export function policyNames(object: string, types: RecordTypes): PolicyNames {
  const record = recordNames(object, types);
  const customer = relatedNames(types);
  return {
    record,
    entitlement: customer,
    sale: withField(withoutEntitlement(customer), 'product', { type: 'text' }),
    request: withField(withoutEntitlement(customer), 'template', { type: 'text' }),
    newRecord: withoutEntitlement(record),
  };
}

function withField(names: ConditionNames, name: string, type: FieldType): ConditionNames {
  return { ...names, fields: new Map(names.fields).set(name, type) };
}

function withoutEntitlement(names: ConditionNames): ConditionNames {
  return {
    ...names,
    fields: new Map([...names.fields].filter(([path]) => !path.startsWith('entitlement.'))),
    unavailable: new Map(names.unavailable).set('entitlement', NOT_GRANTED),
  };
}
