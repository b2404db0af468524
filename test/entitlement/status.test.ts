import { describe, expect, it } from 'vitest';
import { statusAt } from '../../src/entitlement/status.js';
import { termEndDate } from '../../src/entitlement/term-end.js';
import type { Instant } from '../../src/time/instant.js';
import { parseInstant } from '../../src/time/instant-text.js';

function at(text: string): Instant {
  const found = parseInstant(text, 'UTC');
  if (found === undefined) throw new Error(text);
  return found;
}

const one = { startDate: '2026-03-01', endDate: '2026-03-31' };

describe('the status of an entitlement (S40)', () => {
  it.each([
    ['2026-02-28T23:59:59Z', 'Inactive'],
    ['2026-03-01T00:00:00Z', 'Active'],
    ['2026-03-31T23:59:59Z', 'Active'],
    ['2026-04-01T00:00:00Z', 'Expired'],
  ])('is at %s by both ends inclusive: %s', (text, status) => {
    expect(statusAt(one, at(text), 'UTC')).toBe(status);
  });

  it("is judged by the date in the project's zone", () => {
    const evening = at('2026-03-31T20:00:00Z');
    expect(statusAt(one, evening, 'America/New_York')).toBe('Active');
    expect(statusAt(one, evening, 'Asia/Tokyo')).toBe('Expired');
  });

  it('takes a blank date for open-ended', () => {
    expect(statusAt({}, at('2026-03-31T00:00Z'), 'UTC')).toBe('Active');
    expect(statusAt({ startDate: '2027-01-01' }, at('2026-03-31T00:00Z'), 'UTC')).toBe('Inactive');
    expect(statusAt({ endDate: '2025-01-01' }, at('2026-03-31T00:00Z'), 'UTC')).toBe('Expired');
  });
});

describe('the end of a term (S42)', () => {
  it.each([
    ['2026-01-01', { days: 365 }, '2026-12-31'],
    ['2026-02-28', { months: 12 }, '2027-02-27'],
    ['2024-02-29', { months: 12 }, '2025-02-27'],
    ['2026-01-31', { months: 1 }, '2026-02-27'],
  ])('of %s and %j is %s, the day before the next one starts', (start, term, end) => {
    expect(termEndDate(start, term, { termEnd: 'inclusive' })).toBe(end);
  });

  it('is a day later where the switch `termEnd` is exclusive', () => {
    expect(termEndDate('2026-01-01', { days: 365 }, { termEnd: 'exclusive' })).toBe('2027-01-01');
  });

  it('is none beyond the year 9999', () => {
    expect(termEndDate('9999-06-01', { months: 12 }, { termEnd: 'inclusive' })).toBeUndefined();
  });
});
