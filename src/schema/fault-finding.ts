import type { Finding } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import { isAboutRequired, resolveSchema } from './definition.js';
import type { Fault } from './faults.js';
import {
  missingChoiceFinding,
  missingKeyFinding,
  shapelessMapFinding,
  unknownKeyFinding,
} from './key-findings.js';
import {
  constantFinding,
  duplicateItemFinding,
  emptyFinding,
  patternFinding,
  rangeFinding,
  refusedFinding,
  typeFinding,
} from './value-findings.js';
import { isMap } from './value-type.js';

/** Says what is wrong in a person's words; `at` is the place of the value at fault. */
export function faultFinding(fault: Fault, at: Location): Finding {
  switch (fault.keyword) {
    case 'additionalProperties':
      return unknownKeyFinding(fault, at);
    case 'required':
      return missingKeyFinding(fault, at);
    case 'type':
      return typeFinding(fault, at);
    case 'pattern':
      return patternFinding(fault, at);
    case 'enum':
    case 'const':
      return constantFinding(fault, at);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return rangeFinding(fault, at);
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return emptyFinding(fault, at);
    case 'uniqueItems':
      return duplicateItemFinding(fault, at);
    case 'anyOf':
    case 'oneOf':
      return choiceFinding(fault, at);
    default:
      return refusedFinding(fault, at);
  }
}

function choiceFinding(fault: Fault, at: Location): Finding {
  const { schema, value, choice } = fault;
  if ((schema.anyOf ?? schema.oneOf ?? []).every(isAboutRequired)) return missingChoiceFinding(fault, at);
  const takesMaps = choice?.alternatives.some(one => resolveSchema(one).type === 'object');
  return isMap(value) && takesMaps ? shapelessMapFinding(fault, value, at) : typeFinding(fault, at);
}
