import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { instantReader } from '../../src/history/instant-reader.js';

const iso = (text: string): number => Date.parse(text);

describe('reading instants', () => {
  it('reads local times in the log’s zone, those that exist twice as the first and those that do not moved on by the gap (S3)', () => {
    const read = instantReader(['d/M/yyyy HH:mm'], 'America/New_York');
    expect(read('29/2/2016 01:16')).toBe(iso('2016-02-29T01:16-05:00'));
    expect(read('1/11/2026 01:30')).toBe(iso('2026-11-01T01:30-04:00'));
    expect(read('8/3/2026 02:30')).toBe(iso('2026-03-08T03:30-04:00'));
  });

  it('keeps an offset or zone that the text tells', () => {
    const read = instantReader(['yyyy-MM-dd HH:mm ZZ', 'yyyy-MM-dd HH:mm z'], 'America/New_York');
    expect(read('2026-03-06 16:30 +05:30')).toBe(iso('2026-03-06T16:30+05:30'));
    expect(read('2026-03-06 16:30 Europe/Berlin')).toBe(iso('2026-03-06T16:30+01:00'));
  });

  it('reads month names and AM and PM in English, whatever the machine speaks', () => {
    const read = instantReader(['MMM d, yyyy h:mm a'], 'UTC');
    expect(read('Mar 6, 2026 4:30 PM')).toBe(iso('2026-03-06T16:30Z'));
  });

  it('reads ISO 8601 and Unix times by name', () => {
    expect(instantReader(['iso'], 'America/New_York')('2026-03-06T16:30')).toBe(
      iso('2026-03-06T16:30-05:00'),
    );
    expect(instantReader(['unix-seconds'], 'UTC')('1456708560')).toBe(1_456_708_560_000);
    expect(instantReader(['unix-seconds'], 'UTC')('1456708560.5')).toBe(1_456_708_560_500);
    expect(instantReader(['unix-milliseconds'], 'UTC')('1456708560001')).toBe(1_456_708_560_001);
  });

  it('tries the formats in order', () => {
    const read = instantReader(['d/M/yyyy', 'M/d/yyyy'], 'UTC');
    expect(read('3/4/2026')).toBe(iso('2026-04-03'));
    expect(read('12/25/2026')).toBe(iso('2026-12-25'));
  });

  it.each(['', 'soon', '31/2/2016 10:00', '1/1/2016', '1/1/1066 10:00', '1/1/9999 10:00'])(
    'refuses `%s`',
    text => {
      expect(instantReader(['d/M/yyyy HH:mm'], 'UTC')(text)).toBeUndefined();
    },
  );

  it('agrees with luxon on every minute that a format can write', () => {
    const format = 'd/M/yyyy HH:mm:ss';
    const read = instantReader([format], 'UTC');
    fc.assert(
      fc.property(fc.integer({ min: iso('1971-01-01'), max: iso('2099-01-01') }), at => {
        const second = at - (((at % 1000) + 1000) % 1000);
        expect(read(DateTime.fromMillis(second, { zone: 'utc' }).toFormat(format))).toBe(second);
      }),
    );
  });
});
