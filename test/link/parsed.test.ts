import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsed } from '../../src/link/parsed.js';
import { parseBusinessDays, parseDuration, parseOffset } from '../../src/time/duration-text.js';
import { parseHours, parseTimeOfDay, parseWeekdays } from '../../src/time/hours-text.js';
import { parseDate } from '../../src/time/plain-date.js';
import { parseTerm } from '../../src/time/term.js';

const SCHEMA = path.resolve(import.meta.dirname, '../../schemas/common.schema.json');
const definitions: Readonly<Record<string, { readonly pattern?: string }>> = JSON.parse(
  readFileSync(SCHEMA, 'utf8'),
).$defs;

function pattern(name: string): RegExp {
  const source = definitions[name]?.pattern;
  if (source === undefined) throw new Error(`no pattern ${name}`);
  return new RegExp(source, 'u');
}

const count = fc.oneof(
  fc.constantFrom('0', '00', '1', '9', '59', '100', '999999'),
  fc.nat(9_999).map(String),
);
const two = fc.integer({ min: 0, max: 61 }).map(number => String(number).padStart(2, '0'));
const unit = fc.constantFrom('d', 'h', 'm', 's', 'bd', '%', 'mo', 'y', 'ms');
const amounts = fc
  .tuple(
    fc.constantFrom('', '', '-', '+'),
    fc.array(
      fc.tuple(count, unit).map(parts => parts.join('')),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([sign, parts]) => sign + parts.join(''));
const times = fc.tuple(two, two).map(parts => parts.join(':'));
const spans = fc.tuple(times, times).map(parts => parts.join('-'));
const days = fc.constantFrom('mon', 'tue', 'sat', 'sun', 'fri');
const dates = fc
  .tuple(fc.constantFrom('0000', '1900', '2000', '2024', '2026', '9999'), two, two)
  .map(parts => parts.join('-'));

function targetDuration(text: string): unknown {
  return text.endsWith('bd') ? parseBusinessDays(text) : parseDuration(text);
}

function hours(text: string): unknown {
  const reading = parseHours(text);
  return 'windows' in reading ? reading.windows : undefined;
}

describe('what the schema accepts', () => {
  it.each([
    ['duration', amounts, parseDuration],
    ['targetDuration', amounts, targetDuration],
    ['warningOffset', amounts, parseOffset],
    ['violationOffset', amounts, parseOffset],
    ['term', amounts, parseTerm],
    ['timeOfDay', times, parseTimeOfDay],
    ['hoursSpan', spans, hours],
    ['hoursText', fc.oneof(spans, fc.constantFrom('24h', 'closed')), hours],
    [
      'weekdays',
      fc.oneof(
        days,
        fc.tuple(days, days).map(parts => parts.join('-')),
      ),
      parseWeekdays,
    ],
    ['date', dates, parseDate],
  ] as const)('as %s can be read', (name, texts, parse) => {
    const accepted = pattern(name);
    fc.assert(
      fc.property(fc.oneof(texts), text => {
        if (accepted.test(text)) expect(parse(text)).toBeDefined();
      }),
      { numRuns: 3_000 },
    );
  });

  it('and cannot be read is a bug, which throws', () => {
    expect(() => parsed(undefined, '1x')).toThrow('the schema accepts what cannot be read: "1x"');
    expect(parsed(0, '0m')).toBe(0);
  });
});
