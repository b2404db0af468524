import { suggest } from '../base/suggest.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import { isTimeZone } from '../time/zone.js';
import { timeZoneUnknown } from './codes/calendar-codes.js';

/** Reports a time zone that the runtime does not know; true when it does. */
export function checkTimeZone(name: string, at: Location, report: Report): boolean {
  if (isTimeZone(name)) return true;
  const meant = suggest(name, Intl.supportedValuesOf('timeZone'));
  report(
    finding(timeZoneUnknown, `no time zone \`${name}\``, {
      span: at.value(),
      related: at.via(),
      help: meant ? `did you mean \`${meant}\`?` : 'write an IANA name such as `Europe/Berlin`',
    }),
  );
  return false;
}
