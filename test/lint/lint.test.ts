import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostic/finding.js';
import type { FindingKind, Severity } from '../../src/diagnostic/finding-kind.js';
import { lintSettings, NO_SETTINGS, severityOf, withSettings } from '../../src/lint/lint-settings.js';
import { readOption, tuned } from '../../src/lint/rule-options.js';
import { RULES } from '../../src/lint/rules.js';
import type { ManifestSpec } from '../../src/schema/spec.gen.js';
import { linkBeside, linkTexts } from '../link/link-texts.js';

const UNUSED = 'kind: Milestone\nname: workaround\n';

describe('lint', () => {
  it('lists its rules by code', () => {
    const codes = RULES.map(rule => rule.code);
    expect(codes).toEqual([...codes].sort());
  });

  it('takes the severity that the manifest says, or is silent', () => {
    const severity = (lint: string): string | undefined =>
      linkTexts({ 'a.yaml': UNUSED }, `version: 1\n${lint}`, 'milestone-unused').findings[0]?.severity;
    expect(severity('')).toBe('warning');
    expect(severity('lint: {milestone-unused: error}')).toBe('error');
    expect(severity('lint: {milestone-unused: off}')).toBe(undefined);
  });
});

describe('withSettings', () => {
  const kind = (code: string, severity: Severity): FindingKind => ({ code, severity, summary: '', why: '' });

  function settle(kindOfFinding: FindingKind, setting: Severity | 'off'): Severity | undefined {
    let severity: Severity | undefined;
    withSettings(lintSettings({ version: 1, lint: { [kindOfFinding.code]: setting } }), one => {
      severity = one.severity;
    })(finding(kindOfFinding, 'text'));
    return severity;
  }

  it('changes warnings and infos of every phase', () => {
    expect(settle(kind('hours-tail-overlap', 'warning'), 'error')).toBe('error');
    expect(settle(kind('yaml-portable', 'warning'), 'off')).toBe(undefined);
  });

  it('leaves errors of other phases than lint, without which there would be no plan', () => {
    expect(settle(kind('field-unknown', 'error'), 'off')).toBe('error');
    expect(settle(kind('milestone-unused', 'error'), 'off')).toBe(undefined);
  });

  it('leaves what it does not name', () => {
    const found: Severity[] = [];
    withSettings(NO_SETTINGS, one => found.push(one.severity))(finding(kind('a-b', 'info'), 'text'));
    expect(found).toEqual(['info']);
  });
});

describe('presets', () => {
  const kind: FindingKind = { code: 'a-b', severity: 'info', summary: '', why: '' };
  const severity = (lint: NonNullable<ManifestSpec['lint']>, of: FindingKind = kind) =>
    severityOf(of, lintSettings({ version: 1, lint }));

  it('make each finding one step graver, where the project does not say otherwise', () => {
    expect(severity({ extends: ['recommended'] })).toBe('info');
    expect(severity({ extends: ['strict'] })).toBe('warning');
    expect(severity({ extends: ['strict'] }, { ...kind, severity: 'warning' })).toBe('error');
    expect(severity({ extends: ['strict'], 'a-b': 'off' })).toBe('off');
    expect(severity({ extends: ['strict'], 'a-b': { severity: 'info', months: 3 } })).toBe('info');
  });

  it('let the findings speak that are theirs only', () => {
    const own: FindingKind = { ...kind, preset: 'salesforce' };
    expect(severity({}, own)).toBe('off');
    expect(severity({ extends: ['salesforce'] }, own)).toBe('info');
    expect(severity({ 'a-b': 'error' }, own)).toBe('error');
  });
});

describe('options', () => {
  const visit = tuned(
    {
      months: { form: 'count', default: 3, summary: '' },
      shorterThan: { form: 'duration', default: '1m', summary: '' },
    },
    option => ({ project: (_, say) => say(`${option('months')} ${option('shorterThan')}`, {}) }),
  );

  it.each([
    [{}, '3 60000'],
    [{ months: 12, shorterThan: '1h' }, '12 3600000'],
  ])('of a rule are what the project sets, else the default', (given, said) => {
    const heard: string[] = [];
    const { project } = linkTexts({});
    const say = (message: string) => heard.push(message);
    visit.visitWith(given).project?.(project, Object.assign(say, { limited: say }));
    expect(heard).toEqual([said]);
  });

  it('are a whole number or a duration', () => {
    expect(readOption(visit.options.months ?? neverThere(), 1.5)).toBe(undefined);
    expect(readOption(visit.options.shorterThan ?? neverThere(), 'soon')).toBe(undefined);
  });

  function neverThere(): never {
    throw new Error('the option is not there');
  }
});

describe('yaml-portable', () => {
  it.each([
    ['yes', 'write `"yes"`'],
    ['Off', 'write `"Off"`'],
    ['16:30', 'write `"16:30"`'],
    ['1_000', 'write `"1_000"`'],
    ['0o17', 'write `15`'],
    ['1e3', 'write `1000`'],
    ['0777', 'write `777`'],
  ])('warns of %s', (value, help) => {
    const { findings } = linkTexts(
      { 'a.yaml': `${UNUSED}x-note: ${value}\n` },
      'version: 1',
      'yaml-portable',
    );
    expect(findings.map(one => [one.kind.code, one.help])).toEqual([['yaml-portable', help]]);
  });

  it.each(['2026-01-01', '09:00-17:00', '"yes"', 'yesterday', '1000', '-15m', 'true', '~'])(
    'lets %s be',
    value => {
      const { findings } = linkTexts(
        { 'a.yaml': `${UNUSED}x-note: ${value}\n` },
        'version: 1',
        'yaml-portable',
      );
      expect(findings).toEqual([]);
    },
  );
});

describe('version-gap', () => {
  function chain(...versions: readonly string[]): readonly string[] {
    const documents = versions.map(
      (rest, index) =>
        `kind: EntitlementProcess\nname: p\nobject: Case\nversion: ${index + 1}\nmilestones: []\n${rest}\n`,
    );
    return linkBeside(documents.join('---\n'), 'version-gap').faults;
  }

  it('finds a gap whatever the order of the versions', () => {
    expect(chain('effective: {from: 2026-05-01}', 'effective: {to: 2026-03-31}')).toEqual([
      'version-gap@2026-05-01',
    ]);
  });

  it('is silent when versions touch, overlap, or are covered by a third one', () => {
    expect(chain('effective: {to: 2026-03-31}', 'effective: {from: 2026-04-01}')).toEqual([]);
    expect(chain('effective: {to: 2026-06-30}', 'effective: {from: 2026-04-01}')).toEqual([]);
    expect(
      chain('effective: {to: 2026-01-31}', 'effective: {from: 2026-05-01}', 'effective: {from: 2025-01-01}'),
    ).toEqual([]);
  });

  it('counts active versions only', () => {
    expect(
      chain(
        'effective: {to: 2026-03-31}',
        'effective: {from: 2026-04-01, to: 2026-04-30}\nactive: false',
        'effective: {from: 2026-05-01}',
      ),
    ).toEqual(['version-gap@2026-05-01']);
  });
});

describe('warning-before-start', () => {
  function warn(offset: string, target: string, rest = '', manifest = ''): readonly string[] {
    const text = `kind: EntitlementProcess
name: p
object: Case
milestones:
  - milestone: resolution
    target: ${target}
    actions: {warning: [{offset: ${offset}, do: [page-lead]}]}
${rest}`;
    return manifest === '' ? linkBeside(text, 'warning-before-start').faults : linkWith(text, manifest);
  }

  function linkWith(text: string, manifest: string): readonly string[] {
    const objects =
      'kind: ObjectType\nname: Case\nfields: {priority: {type: picklist, values: [Low, High]}}\n---\n';
    const others =
      'kind: Milestone\nname: resolution\n---\nkind: Action\nname: page-lead\ntype: notify\nto: [a]\ntext: b\n---\n';
    return linkTexts({ 'a.yaml': objects + others + text }, manifest, 'warning-before-start').faults;
  }

  it('warns when the offset is as long as the target or longer', () => {
    expect(warn('-4h', '4h')).toEqual(['warning-before-start@-4h']);
    expect(warn('-3h59m', '4h')).toEqual([]);
  });

  it('looks at the shortest row of a table', () => {
    expect(warn('-1h', '{by: priority, values: {High: 30m}, default: 8h}')).toEqual([
      'warning-before-start@-1h',
    ]);
  });

  it('is silent on business days, and where offsets run on another clock than the target', () => {
    expect(warn('-40h', '1bd')).toEqual([]);
    expect(warn('-8h', '4h', '', 'version: 1\nsemantics: {offsetClock: elapsed}')).toEqual([]);
    expect(
      warn('-8h', '4h', '    clock: elapsed\n', 'version: 1\nsemantics: {offsetClock: elapsed}'),
    ).toEqual(['warning-before-start@-8h']);
  });
});
