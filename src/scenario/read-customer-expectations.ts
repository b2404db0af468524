import { present } from '../base/present.js';
import type { CustomerExpectationSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import type { CustomerExpectation } from './customer-expectation.js';
import { instantAt, type Reading } from './reading.js';

/** What is expected of the customers of a scenario. */
export function readCustomerExpectations(
  specs: readonly CustomerExpectationSpec[],
  at: Location,
  reading: Reading,
): readonly CustomerExpectation[] {
  return specs.map(({ what, at: when, absent = false, ...parts }, index) => {
    const place = at.child(index);
    const happenedAt = when === undefined ? undefined : instantAt(when, place.child('at'), reading);
    return { at: place, what, absent, parts: present(parts), ...present({ happenedAt }) };
  });
}
