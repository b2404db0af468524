import { describe, expect, it } from 'vitest';
import { EXPLANATION_FORMATS } from '../../src/report/explanation.js';
import { HOURS_FORMATS } from '../../src/report/hours-report.js';
import { INIT_FORMATS } from '../../src/report/init-report.js';
import { VERSION_FORMATS } from '../../src/report/version-report.js';
import { duration } from '../../src/time/duration.js';
import { instant } from '../../src/time/instant.js';
import { schemaFaults } from './output-schema.js';
import { plain } from './sample-findings.js';

describe('an explanation', () => {
  it('pretty: is the page with its headings in bold, or a list of codes', () => {
    const style = { ...plain.style, bold: (text: string) => `<${text}>` };
    expect(EXPLANATION_FORMATS.pretty({ codes: ['a'], page: '# a\n\nWhy.\n' }, { ...plain, style })).toBe(
      '<# a>\n\nWhy.\n',
    );
    expect(EXPLANATION_FORMATS.pretty({ codes: ['a', 'b'] }, plain)).toBe('a\nb\n');
  });

  it('json: has the page, or null', () => {
    expect(JSON.parse(EXPLANATION_FORMATS.json({ codes: ['a'], page: '# a' }, plain)).page).toBe('# a');
    expect(JSON.parse(EXPLANATION_FORMATS.json({ codes: ['a', 'b'] }, plain))).toMatchObject({
      codes: ['a', 'b'],
      page: null,
    });
  });
});

describe('what init wrote', () => {
  it('pretty: is a list of files and what to do next, from the folder where one stands', () => {
    expect(INIT_FORMATS.pretty({ folder: 'demo', files: ['milepost.yaml'] }, plain)).toMatch(
      /^\+ demo\/milepost\.yaml\n\nNext:\n {2}cd demo\n {2}milepost check/,
    );
    expect(INIT_FORMATS.pretty({ folder: '.', files: ['milepost.yaml'] }, plain)).toMatch(
      /^\+ milepost\.yaml\n\nNext:\n {2}milepost check/,
    );
    expect(INIT_FORMATS.pretty({ folder: '.', files: ['a'] }, { ...plain, quiet: true })).toBe('+ a\n');
  });
});

describe('small JSON outputs', () => {
  it('keep their schemas', () => {
    const init = { folder: 'demo', files: ['milepost.yaml'] };
    expect(
      schemaFaults('explanation', EXPLANATION_FORMATS.json({ codes: ['a'], page: '# a' }, plain)),
    ).toEqual([]);
    expect(schemaFaults('explanation', EXPLANATION_FORMATS.json({ codes: ['a', 'b'] }, plain))).toEqual([]);
    for (const answer of [{ at: instant(0) }, { milliseconds: duration(-60_000) }, { open: true }]) {
      const sum = { businessHours: 'weekdays', timeZone: 'America/New_York', answer };
      expect(schemaFaults('hours', HOURS_FORMATS.json(sum, plain))).toEqual([]);
    }
    expect(schemaFaults('init', INIT_FORMATS.json(init, plain))).toEqual([]);
    expect(schemaFaults('version', VERSION_FORMATS.json(plain.builtWith, plain))).toEqual([]);
  });
});
