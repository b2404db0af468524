import { finding, type Report } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import { datesReversed } from './codes/calendar-codes.js';

/** Reports a range `{from, to}` that ends before it begins, at its end. */
export function reportReversed(at: Location, report: Report): void {
  report(
    finding(datesReversed, 'the range ends before it begins', {
      span: at.child('to').value(),
      related: [{ span: at.child('from').value(), label: 'it begins here' }, ...at.via()],
      help: 'swap the two',
    }),
  );
}
