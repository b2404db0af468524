import { describe, expect, it } from 'vitest';
import { dateFormatFault, tellsZone } from '../../src/history/date-format.js';

describe('a date format', () => {
  it.each([
    'iso',
    'unix-seconds',
    'unix-milliseconds',
    'd/M/yyyy HH:mm',
    "yyyy-MM-dd'T'HH:mm:ss.SSSZZ",
    'MM/dd/yy hh:mm a',
    'EEE MMM dd HH:mm:ss z yyyy',
    'yyyy-ooo',
    'dd LLLL yyyy',
  ])('`%s` is taken', format => {
    expect(dateFormatFault(format)).toBeUndefined();
  });

  it.each([
    ['dd/mm/yyyy', 'it does not tell the month', 'a small `m` is the minute'],
    ['YYYY-MM-dd', '`YYYY` is not a token of luxon', 'the year is `yyyy`'],
    ['yyyy-MM-DD', '`DD` is not a token of luxon', '`d` or `dd`'],
    ['yyyy-MM-ddTHH:mm', '`T` is not a token of luxon', 'in single quotes'],
    ['%d/%m/%Y', '`%` belongs to another notation', 'd/M/yyyy HH:mm'],
    ['HH:mm', 'it does not tell the year', '`yyyy`'],
    ['yyyy-MM', 'it does not tell the day', '`d` or `dd`'],
    ['d/M/yyyy hh:mm', 'an hour of twelve needs AM or PM', 'add `a`'],
    ['d/M/yyyy HH:mm a', 'AM and PM need an hour of twelve', '`h` or `hh`'],
    ['d/M/yyyy HH:mm H', '`H` tells the hour a second time', 'every part once'],
    ['yyyy-MM-dd qq', '`qq` is not a token of luxon', 'in luxon’s tokens'],
  ])('`%s` is refused: %s', (format, message, help) => {
    const fault = dateFormatFault(format);
    expect(fault?.message).toBe(message);
    expect(fault?.help.replaceAll("'s", '’s')).toContain(help);
  });

  it('tells a zone where it has a token of one outside quotes', () => {
    expect(tellsZone('yyyy-MM-dd HH:mm ZZ')).toBe(true);
    expect(tellsZone("yyyy-MM-dd HH:mm 'Z'")).toBe(false);
  });
});
