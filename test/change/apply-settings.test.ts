import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/app/read-settings.js';
import { applySettings } from '../../src/change/apply-settings.js';
import { printPolicyPath, readPolicyPath } from '../../src/change/policy-path.js';
import { type Finding, finding } from '../../src/diagnostic/finding.js';
import { sourceFile } from '../../src/source/source-file.js';

const PROCESSES = `# promises
kind: EntitlementProcess
name: premium
object: Case
milestones:
  - milestone: first-response
    target: {by: priority, values: {High: 1h}, default: 4h} # per contract
    pauseWhen: 'status == "Waiting"'
---
kind: EntitlementProcess
name: premium
version: 2
object: Case
milestones:
  - milestone: first-response
    target:
      by: priority
      values:
        High: 45m
      default: 4h
  - milestone: resolution
    target: 2bd
---
kind: HolidayCalendar
name: uk
days:
  - {date: 2026-12-25, name: Christmas Day}
`;

function apply(...texts: string[]) {
  const findings: Finding[] = [];
  const file = sourceFile('policies/a.yaml', PROCESSES);
  const [settings = []] = readSettings(texts);
  const changed = applySettings([file], settings, one => findings.push(one));
  const said = findings.map(({ kind, message, help, span }) => {
    const place = span && `${span.file.path}:${span.file.text.slice(span.start, span.end)}`;
    return `${place}: ${kind.code}: ${message}; ${help ?? ''}`;
  });
  return { changed, text: changed?.files[0]?.text, said };
}

/** Lines that are new, and lines that are gone. */
function difference(...texts: string[]): string[] {
  const { text = '' } = apply(...texts);
  const [before, after] = [PROCESSES.split('\n'), text.split('\n')];
  return [
    ...before.filter(line => !after.includes(line)).map(line => `- ${line.trim()}`),
    ...after.filter(line => !before.includes(line)).map(line => `+ ${line.trim()}`),
  ];
}

describe('a change at a path', () => {
  it('changes every version that has the value, or the one that is named', () => {
    expect(difference('processes.premium.milestones.first-response.target.values.High=30m')).toEqual([
      '- target: {by: priority, values: {High: 1h}, default: 4h} # per contract',
      '- High: 45m',
      '+ target: {by: priority, values: {High: 30m}, default: 4h} # per contract',
      '+ High: 30m',
    ]);
    expect(difference('processes.premium@2.milestones.first-response.target.values.High=30m')).toEqual([
      '- High: 45m',
      '+ High: 30m',
    ]);
    expect(difference('processes.premium.milestones.resolution.target=1bd')).toEqual([
      '- target: 2bd',
      '+ target: 1bd',
    ]);
  });

  it('reads a value as the schema asks: texts, numbers, booleans, lists and maps', () => {
    expect(difference('processes.premium@2.active=false')).toEqual(['+ active: false']);
    expect(difference('processes.premium@2.label=true')).toEqual(['+ label: "true"']);
    expect(difference('processes.premium@2.stopWhen=status == "Waiting, maybe"')).toEqual([
      `+ stopWhen: 'status == "Waiting, maybe"'`,
    ]);
    expect(difference('holidays.uk.days.+={date: 2026-12-28, name: Boxing Day}')).toEqual([
      '+ - {date: "2026-12-28", name: Boxing Day}',
    ]);
  });

  it('takes a value out when nothing follows the equals sign', () => {
    expect(difference('processes.premium@1.milestones.first-response.pauseWhen=')).toEqual([
      `- pauseWhen: 'status == "Waiting"'`,
    ]);
  });

  it('makes several changes one after the other', () => {
    expect(
      difference(
        'processes.premium@1.milestones.first-response.target.values.High=30m',
        'processes.premium@1.milestones.first-response.target.default=2h',
        'holidays.uk.days."Christmas Day".date=2026-12-24',
      ),
    ).toEqual([
      '- target: {by: priority, values: {High: 1h}, default: 4h} # per contract',
      '- - {date: 2026-12-25, name: Christmas Day}',
      '+ target: {by: priority, values: {High: 30m}, default: 2h} # per contract',
      '+ - {date: "2026-12-24", name: Christmas Day}',
    ]);
  });

  it('says of a path that leads nowhere what was meant, or what there is', () => {
    expect(apply('process.premium.target=1h').said).toEqual([
      '--set:process: path-unknown: no path starts with `process`; did you mean `processes`?',
    ]);
    expect(apply('processes.premum.target=1h').said).toEqual([
      '--set:premum: path-unknown: none of the processes is called `premum`; did you mean `premium`?',
    ]);
    expect(apply('processes.premium.milestones.first-respnse.target=1h').said).toEqual([
      '--set:first-respnse: path-unknown: no item of the list is called `first-respnse`; did you mean `first-response`?',
    ]);
    expect(apply('processes.premium.milestones.x.target=1h').said[0]).toContain(
      'allowed here are: `first-response`',
    );
    expect(apply('processes.premium.milestones.first-response.targt=1h').said).toContain(
      '--set:targt: path-unknown: there is no `targt` at this place; did you mean `target`?',
    );
    expect(apply('processes.premium.milestones.resolution.target.values=1h').said[0]).toContain(
      'nothing below `2bd`',
    );
    expect(apply('processes.premium=1h').said[0]).toContain('the path ends before it names a value');
    expect(apply('processes.premium.notes=').said[0]).toContain('to take out');
    expect(apply('processes.premium."notes=1').said[0]).toContain('path-faulty');
  });

  it('places what is found in changed texts where it stands in the files, or where the change is written', () => {
    const { changed, text = '' } = apply(
      'processes.premium@1.milestones.first-response.target.values.High=30 minutes',
    );
    const file = changed?.files[0] ?? sourceFile('', '');
    const at = (words: string) => {
      const start = text.indexOf(words);
      const kind = { code: 'x', severity: 'error', summary: '', why: '' } as const;
      const { span } =
        changed?.placed(finding(kind, 'm', { span: { file, start, end: start + words.length } })) ?? {};
      return span && `${span.file.path} ${span.start} ${span.file.text.slice(span.start, span.end)}`;
    };
    expect(at('30 minutes')).toBe('--set 65 30 minutes');
    expect(at('minutes')).toBe('--set 68 minutes');
    expect(at('HolidayCalendar')).toBe(
      `policies/a.yaml ${PROCESSES.indexOf('HolidayCalendar')} HolidayCalendar`,
    );
    expect(at('promises')).toBe('policies/a.yaml 2 promises');
  });
});

describe('the path of a value', () => {
  it('has names with dots, spaces and quotes in double quotes', () => {
    const names = ['holidays', 'uk', 'days', 'New Year, "bank" 1.1', 'date'];
    const text = printPolicyPath(names);
    expect(text).toBe('holidays.uk.days."New Year, \\"bank\\" 1.1".date');
    const path = readPolicyPath(text);
    expect(path.kind === 'path' && path.segments.map(one => one.name)).toEqual(names);
  });

  it('tells where it cannot be read', () => {
    expect(readPolicyPath('a..b')).toMatchObject({ kind: 'fault', at: 2 });
    expect(readPolicyPath('a.b c')).toMatchObject({ kind: 'fault', at: 3 });
    expect(readPolicyPath('a."b')).toMatchObject({ kind: 'fault', at: 2 });
    expect(readPolicyPath('')).toMatchObject({ kind: 'fault', at: 0 });
  });
});

describe('--set', () => {
  const values = (text: string) =>
    readSettings([text]).map(([one]) => (one?.value.kind === 'text' ? one.value.text : one?.value.kind));

  it('takes several values, separated by commas outside of quotes and brackets', () => {
    expect(values('a=15m,30m, 1h')).toEqual(['15m', '30m', '1h']);
    expect(values('a=["08:00-12:00", "13:00-17:00"],24h')).toEqual(['["08:00-12:00", "13:00-17:00"]', '24h']);
    expect(values('a=status in ["x", "y"]')).toEqual(['status in ["x", "y"]']);
    expect(values("a=Don't, stop")).toEqual(["Don't, stop"]);
    expect(values('a=')).toEqual(['nothing']);
  });

  it('combines the values of several paths', () => {
    expect(
      readSettings(['a=1,2', 'b=3,4']).map(variant =>
        variant.map(({ value }) => (value.kind === 'text' ? value.text : '')),
      ),
    ).toEqual([
      ['1', '3'],
      ['1', '4'],
      ['2', '3'],
      ['2', '4'],
    ]);
  });

  it('refuses a text without a value, and more combinations than anybody reads', () => {
    expect(() => readSettings(['a'])).toThrow('sets nothing');
    const ten = '1,2,3,4,5,6,7,8,9,10';
    expect(() => readSettings([`a=${ten}`, `b=${ten}`, 'c=1,2'])).toThrow('more than 100');
  });
});
