import { describe, expect, it } from 'vitest';
import { applySettings } from '../../src/change/apply-settings.js';
import { listValues } from '../../src/change/list-values.js';
import { sourceFile, textElsewhere } from '../../src/source/source-file.js';

const FILE = sourceFile(
  'policies/a.yaml',
  `kind: EntitlementProcess
name: premium
version: 2
object: Case
milestones:
  - milestone: first-response
    target: {by: priority, values: {High: 1h}, default: 4h}
    actions: {warning: [{offset: -15m, do: [remind]}]}
  - milestone: resolution
    target: 2bd
    pauseWhen: 'status == "Waiting"'
---
kind: BusinessHours
name: emea
timeZone: Europe/London
week: {mon: '09:00-17:00'}
---
kind: HolidayCalendar
name: uk
days:
  - {date: 2026-12-25, name: Christmas Day}
`,
);

const VALUES = listValues([FILE]);

describe('the values that may be tried otherwise', () => {
  it('are targets, hours, pauses, warnings, days of the week and holidays, also such as are not there yet', () => {
    const path = 'processes.premium@2.milestones';
    expect(VALUES.map(one => [one.path, one.what, one.value])).toEqual([
      [`${path}.first-response.target.values.High`, 'target, High', '1h'],
      [`${path}.first-response.target.default`, 'target, others', '4h'],
      [`${path}.first-response.businessHours`, 'business hours', ''],
      [`${path}.first-response.pauseWhen`, 'pauses when', ''],
      [`${path}.first-response.actions.warning.0.offset`, 'warning 1', '-15m'],
      [`${path}.resolution.target`, 'target', '2bd'],
      [`${path}.resolution.businessHours`, 'business hours', ''],
      [`${path}.resolution.pauseWhen`, 'pauses when', 'status == "Waiting"'],
      ['businessHours.emea.week.mon', 'hours of mon', '09:00-17:00'],
      ['holidays.uk.days.0.date', 'Christmas Day', '2026-12-25'],
      ['holidays.uk.days.+', 'one more day', ''],
    ]);
  });

  it('have paths that lead to them', () => {
    for (const { path, value } of VALUES.filter(one => one.value !== '')) {
      const file = textElsewhere('test', `${path}=${value}`);
      const span = { file, start: 0, end: 0 };
      const setting = {
        path,
        value: { kind: 'text', text: value },
        pathSpan: span,
        valueSpan: span,
      } as const;
      const faults: string[] = [];
      applySettings([FILE], [setting], one => faults.push(one.message));
      expect(faults).toEqual([]);
    }
  });
});
