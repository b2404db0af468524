import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { EARLIEST, instant, isServed, LATEST } from '../../src/time/instant.js';
import { formatInstant, parseInstant } from '../../src/time/instant-text.js';
import { describeInstant } from '../../src/time/instant-words.js';
import { dateOf, startOfDate } from '../../src/time/local-date.js';
import { isTimeZone, knownZone, openZone, timeZoneDataVersion } from '../../src/time/zone.js';
import { runs } from '../effort.js';

const NEW_YORK = 'America/New_York';
const utc = (text: string) => instant(Date.parse(text));

describe('an instant as text', () => {
  it('is read with an offset, with Z, or as local time of a zone', () => {
    expect(parseInstant('2026-03-06T16:30:00-05:00', 'UTC')).toBe(utc('2026-03-06T21:30Z'));
    expect(parseInstant('2026-03-06T16:30Z', NEW_YORK)).toBe(utc('2026-03-06T16:30Z'));
    expect(parseInstant('2026-03-06T16:30', NEW_YORK)).toBe(utc('2026-03-06T21:30Z'));
    expect(parseInstant('2026-03-06T16:30:15.25+0530', NEW_YORK)).toBe(utc('2026-03-06T11:00:15.250Z'));
    expect(parseInstant('2026-03-06T16:30:15.123456789Z', NEW_YORK)).toBe(utc('2026-03-06T16:30:15.123Z'));
  });

  it('S3: moves forward out of a gap and takes the first of two', () => {
    expect(parseInstant('2026-03-08T02:30', NEW_YORK)).toBe(utc('2026-03-08T07:30Z'));
    expect(parseInstant('2026-11-01T01:30', NEW_YORK)).toBe(utc('2026-11-01T05:30Z'));
  });

  it.each([
    '',
    'yesterday',
    '2026-03-06',
    '2026-02-30T00:00',
    '2026-13-01T00:00',
    '2026-03-06T24:00',
    '2026-03-06T16:60',
    '2026-03-06T16:30:60',
    '2026-03-06T16:30+24:00',
    '2026-03-06T16:30+05:60',
    '2026-03-06T16:30z',
    '2026-03-06 16:30',
    '26-03-06T16:30',
    '1919-12-31T23:59:59Z',
    '2130-01-01T00:00Z',
  ])('is not read from %j', text => {
    expect(parseInstant(text, 'UTC')).toBeUndefined();
  });

  it('is not read in a zone that there is not', () => {
    expect(parseInstant('2026-03-06T16:30', 'Mars/Olympus')).toBeUndefined();
    expect(() => formatInstant(utc('2026-03-06T16:30Z'), 'Mars/Olympus')).toThrow(RangeError);
  });

  it('is written with milliseconds and the offset of the zone', () => {
    expect(formatInstant(utc('2026-03-06T21:30Z'), NEW_YORK)).toBe('2026-03-06T16:30:00.000-05:00');
    expect(formatInstant(utc('2026-07-06T21:30:01.007Z'), NEW_YORK)).toBe('2026-07-06T17:30:01.007-04:00');
    expect(formatInstant(utc('2026-07-06T21:30Z'), 'UTC')).toBe('2026-07-06T21:30:00.000+00:00');
    expect(formatInstant(utc('1969-12-31T23:59:59.999Z'), 'Asia/Kathmandu')).toBe(
      '1970-01-01T05:29:59.999+05:30',
    );
  });

  it('S3: keeps offsets with seconds (Monrovia before 1972)', () => {
    const text = '1960-01-01T00:00:00.000-00:44:30';
    const at = parseInstant('1960-01-01T00:00', 'Africa/Monrovia');
    expect(at).toBe(Date.UTC(1960, 0, 1) + 44.5 * 60_000);
    expect(formatInstant(at ?? instant(0), 'Africa/Monrovia')).toBe(text);
    expect(parseInstant(text, 'UTC')).toBe(at);
  });

  it('reads back as what was written, and agrees with luxon', () => {
    const zone = fc.constantFrom(
      NEW_YORK,
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Europe/Dublin',
      'Pacific/Apia',
      'UTC',
    );
    fc.assert(
      fc.property(zone, fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) }), (timeZone, time) => {
        const text = formatInstant(instant(time), timeZone);
        expect(parseInstant(text, 'UTC')).toBe(time);
        expect(text).toBe(
          DateTime.fromMillis(time, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ"),
        );
      }),
      runs(1000),
    );
  });

  it('is told to people as local time with the zone', () => {
    expect(describeInstant(utc('2026-03-06T21:30Z'), NEW_YORK)).toBe('Fri 6 Mar 2026 16:30 EST');
    expect(describeInstant(utc('2026-07-05T21:30:05Z'), NEW_YORK)).toBe('Sun 5 Jul 2026 17:30:05 EDT');
    expect(describeInstant(utc('2026-07-06T21:30:00.500Z'), 'UTC')).toBe('Mon 6 Jul 2026 21:30:00.500 UTC');
    expect(describeInstant(utc('2026-03-06T21:30Z'), 'Asia/Kolkata')).toMatch(/^Sat 7 Mar 2026 03:00 \S+$/);
  });
});

describe('a date in a zone', () => {
  it('is the local one, and begins at its first instant', () => {
    expect(dateOf(utc('2026-03-07T04:59:59Z'), NEW_YORK)).toBe('2026-03-06');
    expect(dateOf(utc('2026-03-07T05:00Z'), NEW_YORK)).toBe('2026-03-07');
    expect(startOfDate('2026-03-07', NEW_YORK)).toBe(utc('2026-03-07T05:00Z'));
    expect(startOfDate('2026-02-30', NEW_YORK)).toBeUndefined();
  });

  it('S3: begins at 01:00 where the clocks skip midnight (São Paulo, 2015-10-18)', () => {
    expect(startOfDate('2015-10-18', 'America/Sao_Paulo')).toBe(utc('2015-10-18T03:00Z'));
  });
});

describe('a zone', () => {
  it('is known by its IANA name only', () => {
    for (const name of [NEW_YORK, 'UTC', 'Etc/GMT+5', 'Asia/Kolkata']) expect(isTimeZone(name)).toBe(true);
    for (const name of ['', '+05:30', 'Mars/Olympus', 'local', 'GMT+5']) expect(isTimeZone(name)).toBe(false);
    expect(openZone(NEW_YORK)).toBe(openZone(NEW_YORK));
    expect(() => knownZone('Mars/Olympus')).toThrow(RangeError);
  });

  it('S8: says which data it comes from', () => {
    expect(timeZoneDataVersion()).toMatch(/^20\d\d[a-z]/);
  });

  it('S3: keeps a summer time of a single week (Boa Vista, October 2000)', () => {
    const zone = knownZone('America/Boa_Vista');
    const days = [7, 8, 9, 14, 15, 16].map(day => zone.offsetAt(Date.UTC(2000, 9, day, 12)) / 3_600_000);
    expect(days).toEqual([-4, -3, -3, -3, -4, -4]);
  });

  it('keeps its nearest offset beyond the served years', () => {
    const zone = knownZone(NEW_YORK);
    expect(zone.offsetAt(Date.UTC(1800, 0, 1))).toBe(zone.offsetAt(EARLIEST));
    expect(zone.offsetAt(Date.UTC(9999, 6, 1))).toBe(zone.offsetAt(LATEST - 1));
    expect(startOfDate('9999-12-31', NEW_YORK)).toBe(utc('9999-12-31T05:00Z'));
  });

  it('agrees with luxon on every offset of every zone change from 1975 to 2037', () => {
    const zones = [
      NEW_YORK,
      'Africa/Casablanca',
      'Asia/Gaza',
      'Asia/Tehran',
      'Antarctica/Troll',
      'Asia/Pyongyang',
      'Pacific/Apia',
    ];
    for (const name of zones) {
      const zone = knownZone(name);
      let period = zone.periodAt(Date.UTC(1975, 0));
      while (period.end < Date.UTC(2037, 0)) {
        const edges = [period.end - 1, period.end];
        const luxon = edges.map(at => DateTime.fromMillis(at, { zone: name }).offset * 60_000);
        expect({ name, at: period.end, offsets: edges.map(zone.offsetAt) }).toEqual({
          name,
          at: period.end,
          offsets: luxon,
        });
        period = zone.periodAt(period.end);
      }
    }
  });
});

describe('the served years', () => {
  it('reach from 1920 to the end of 2129', () => {
    expect([EARLIEST, LATEST].map(at => new Date(at).toISOString())).toEqual([
      '1920-01-01T00:00:00.000Z',
      '2130-01-01T00:00:00.000Z',
    ]);
    expect([EARLIEST - 1, EARLIEST, LATEST - 1, LATEST].map(at => isServed(instant(at)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
