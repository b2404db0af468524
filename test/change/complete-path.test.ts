import { describe, expect, it } from 'vitest';
import { completePath } from '../../src/change/complete-path.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

const documents = parseYaml(
  sourceFile(
    'a.yaml',
    `kind: EntitlementProcess
name: premium
object: Case
milestones:
  - milestone: first-response
    target: {by: priority, values: {High: 1h}, default: 4h}
---
kind: HolidayCalendar
name: uk
days:
  - {date: 2026-12-25, name: Christmas Day}
`,
  ),
  () => {},
);

describe('completing a path', () => {
  it('goes on name by name, down to the value that is set', () => {
    expect(completePath(documents, 'pro')).toContain('processes.');
    expect(completePath(documents, 'processes.')).toEqual(['processes.premium.', 'processes.premium@1.']);
    expect(completePath(documents, 'processes.premium.m')).toEqual([
      'processes.premium.milestones.',
      'processes.premium.object=',
    ]);
    expect(completePath(documents, 'processes.premium.milestones.')).toEqual([
      'processes.premium.milestones.first-response.',
    ]);
    expect(completePath(documents, 'processes.premium.milestones.first-response.target.values.')).toEqual([
      'processes.premium.milestones.first-response.target.values.High=',
    ]);
  });

  it('quotes names with spaces, and knows nothing below what is not there', () => {
    expect(completePath(documents, 'holidays.uk.days.')).toEqual(['holidays.uk.days."Christmas Day".']);
    expect(completePath(documents, 'holidays.uk.days."Christmas Day".')).toContain(
      'holidays.uk.days."Christmas Day".date=',
    );
    expect(completePath(documents, 'holidays.us.days.')).toEqual([]);
    expect(completePath(documents, 'nothing.')).toEqual([]);
    expect(completePath(documents, 'a..')).toEqual([]);
  });
});
