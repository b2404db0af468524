import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.js';
import { identify } from '../../src/schema/identify.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { place, read, said } from './read.js';

const PROCESS = 'kind: EntitlementProcess\nname: p\nobject: Case\n';

function item(lines: string): readonly string[] {
  return said(read(`${PROCESS}milestones:\n  - milestone: m\n    ${lines}\n`).findings);
}

describe('a document', () => {
  it('that its schema accepts is a spec of its kind, with its place', () => {
    const [spec] = read(`${PROCESS}milestones: []\n`).specs;
    expect(spec?.kind).toBe('EntitlementProcess');
    expect(spec?.kind === 'EntitlementProcess' && spec.spec.object).toBe('Case');
    expect(place(spec?.at.child('object').value())).toBe('3:9 Case');
  });

  it('may have `x-…` keys on itself and its named parts, which are taken off (language §1)', () => {
    const yaml = `x-team: emea\n${PROCESS}milestones:\n  - milestone: m\n    target: {by: f, values: {x-1: 1h}, x-why: y}\n    x-note: [1]\n`;
    const { specs, findings } = read(yaml);
    expect(said(findings)).toEqual([]);
    expect(specs[0]?.spec).toEqual({
      kind: 'EntitlementProcess',
      name: 'p',
      object: 'Case',
      milestones: [{ milestone: 'm', target: { by: 'f', values: { 'x-1': '1h' } } }],
    });
  });

  it('has `x-…` as a key like any other where keys are free (language §1)', () => {
    const { findings } = read('kind: ObjectType\nname: Case\nfields:\n  x-note: {type: text}\n');
    expect(said(findings)).toEqual([
      '4:3 x-note | key-pattern | `x-note` is not a field name | did you mean `xNote`?',
    ]);
  });

  it('that is damaged has no more to say', () => {
    const { specs, findings } = read('kind: Milestone\nnaem: x\nwhen: !a\n');
    expect(specs).toEqual([]);
    expect(findings.map(({ kind }) => kind.code)).toEqual(['yaml-tag-unknown']);
  });

  it('must be a map that says its kind', () => {
    expect(said(read('just text\n').findings)).toEqual([
      '1:1 just text | value-type | expected a map, found the text `just text` | start the document with `kind: …`',
    ]);
    expect(read('name: x\n').findings.map(({ kind, span }) => [kind.code, place(span)])).toEqual([
      ['kind-missing', '1:1 name'],
    ]);
    expect(said(read('kind: Milestones\n').findings)).toEqual([
      '1:7 Milestones | kind-unknown | `Milestones` is not a kind of document | did you mean `Milestone`?',
    ]);
    expect(read('kind:\nname: x\n').findings.map(({ message }) => message)).toEqual([
      'the `kind` has no value',
    ]);
    expect(read('kind: [Milestone]\n').findings.map(({ kind }) => kind.code)).toEqual(['kind-unknown']);
  });

  it('is known by its kind and name even when it is faulty', () => {
    const known = (yaml: string) => parseYaml(sourceFile('t', yaml), () => {}).map(identify);
    expect(
      known('kind: Milestone\nname: m\nx: 1\n---\nkind: Account\nName: A\n---\nkind: X\nname: 1\n---\n- a\n'),
    ).toEqual([{ kind: 'Milestone', name: 'm' }, { kind: 'Account', name: 'A' }, {}, {}]);
  });

  it('shows all its faults at once, each once, at its own characters', () => {
    const yaml = `kind: EntitlementProcess
name: First Response
vresion: 2
object: case
milestones:
  - milstone: first-response
    target: 90
    clock: bussiness
  - milestone: resolution
    target: {by: priority, value: {High: 1h}, default: 8 h}
`;
    expect(said(read(yaml).findings)).toEqual([
      '2:7 First Response | value-pattern | `First Response` is not a name | did you mean `first-response`?',
      '3:1 vresion | key-unknown | unknown key `vresion` | did you mean `version`?',
      '4:9 case | value-pattern | `case` is not an object type name | did you mean `Case`?',
      '6:5 milstone | key-unknown | unknown key `milstone` | did you mean `milestone`?',
      '7:13 90 | value-type | expected a target, such as `4h`, found the number `90` | say the unit: `90m` for minutes, `90h` for hours',
      '8:12 bussiness | value-not-allowed | `bussiness` is not allowed here | did you mean `business`?',
      '10:28 value | key-unknown | unknown key `value` | did you mean `values`?',
      '10:56 8 h | value-pattern | `8 h` is not a target duration | did you mean `8h`?',
    ]);
  });

  it('with tens of thousands of faults is read in linear time', () => {
    const yaml = `${PROCESS}milestones:\n${'  - {milestone: m, target: 4 hours}\n'.repeat(20_000)}`;
    expect(read(yaml).findings).toHaveLength(20_000);
  });

  it('with a fault in a part that an alias repeats shows both places', () => {
    const { findings } = read(`x-t: &t {until: 5}\n${PROCESS}milestones:\n  - {milestone: m, target: *t}\n`);
    expect(findings.map(({ span, related }) => [place(span), related.map(one => place(one.span))])).toEqual([
      ['1:17 5', ['6:28 *t']],
    ]);
  });
});

describe('a missing key', () => {
  it('is shown at the key of the map that lacks it, in a list or at the root at the first key', () => {
    expect(said(read('kind: EntitlementProcess\nname: p\nmilestones: [{target: 4h}]\n').findings)).toEqual([
      '1:1 kind | key-missing | an EntitlementProcess document needs `object` | add `object: Case`',
      '3:15 target | key-missing | a milestone of a process needs `milestone` | add `milestone: first-response`',
    ]);
    expect(item('target: {businessDays: 1}')).toEqual([
      '6:5 target | key-missing | a target by business day needs `at` | add `at: close`',
    ]);
  });

  it('of several that would do names them all', () => {
    const expectation =
      'kind: Scenario\nname: s\nstart: 2026-01-01\ncases: [{id: a, expect: {milestones: [{state: running}]}}]\n';
    expect(said(read(expectation).findings)).toEqual([
      '4:40 state | key-missing | an expected milestone needs `milestone` or `id` | ',
    ]);
    expect(said(read('kind: Entitlement\nName: E\n').findings)).toEqual([
      '1:1 kind | key-missing | an entitlement needs `AccountId` or `Account` | ',
    ]);
  });
});

describe('where several shapes are allowed', () => {
  it('only the faults of the one that was meant are shown', () => {
    expect(item('target: 4 hours')).toEqual([
      '6:13 4 hours | value-pattern | `4 hours` is not a target duration | did you mean `4h`?',
    ]);
    expect(item('target: [4h]')).toEqual([
      '6:13 [4h] | value-type | expected a target, such as `4h`, found a list | ',
    ]);
    expect(item('target: {untill: dueAt}')).toEqual([
      '6:14 untill | key-unknown | unknown key `untill` | did you mean `until`?',
    ]);
    expect(item('target: {x: 1}')).toEqual([
      '6:5 target | key-missing | a target needs one of `by` and `values`, `businessDays` and `at`, `until` | ',
    ]);
  });

  it('a wrong or missing type is shown as such', () => {
    expect(said(read('kind: Action\nname: a\ntype: notfy\n').findings)).toEqual([
      '3:7 notfy | value-not-allowed | `notfy` is not allowed here | did you mean `notify`?',
    ]);
    expect(said(read('kind: Action\nname: a\n').findings)).toEqual([
      '1:1 kind | key-missing | an Action document needs `type` | `type` is `notify`, `email`, `updateField`, `createTask`, `route` or `webhook`',
    ]);
  });

  it('a key of another shape is said not to go with what was chosen', () => {
    const action = 'kind: Action\nname: a\ntype: route\nqueue: q\nurl: https://x\n';
    expect(said(read(action).findings)).toEqual([
      '5:1 url | key-misplaced | `url` does not go with `type: route` | keep one of them',
    ]);
    const event =
      'kind: Scenario\nname: s\nstart: 2026-01-01\ncases:\n  - id: a\n    timeline: [{at: +1h, set: {a: 1}, stop: true}]\n';
    expect(said(read(event).findings)).toEqual([
      '6:39 stop | key-misplaced | `stop` does not go with `set` | keep one of them, or write an item for each',
    ]);
  });
});

describe('a key that every JavaScript object inherits', () => {
  it('is unknown like any other', () => {
    const yaml = 'kind: Action\nname: a\ntype: route\nqueue: q\nconstructor: 1\n__proto__: 2\n';
    expect(read(yaml).findings.map(({ message }) => message)).toEqual([
      'unknown key `constructor`',
      'unknown key `__proto__`',
    ]);
  });

  it('is an ordinary key where keys are free', () => {
    const { specs } = read(
      'kind: ObjectType\nname: C\nfields: {constructor: {type: text}, toString: {type: text}}\n',
    );
    expect(specs[0]?.kind === 'ObjectType' && Object.keys(specs[0].spec.fields)).toEqual([
      'constructor',
      'toString',
    ]);
    expect(specs[0]?.kind === 'ObjectType' && 'valueOf' in specs[0].spec.fields).toBe(false);
  });
});

describe('milepost.yaml', () => {
  const validate = (yaml: string) => {
    const findings: Finding[] = [];
    const [document] = parseYaml(sourceFile('milepost.yaml', yaml), one => findings.push(one));
    const manifest = document && validateManifest(document, one => findings.push(one));
    return { manifest, findings };
  };

  it('has a version and no kind', () => {
    expect(validate('version: 1\ntimeZone: UTC\nx-a: 1\n').manifest?.spec).toEqual({
      version: 1,
      timeZone: 'UTC',
    });
    expect(said(validate('version: 2\n').findings)).toEqual([
      '1:10 2 | value-not-allowed | `2` is not allowed here | write `1`',
    ]);
    expect(said(validate('timezone: UTC\n').findings)).toEqual([
      '1:1 timezone | key-missing | `milepost.yaml` needs `version` | add `version: 1`',
      '1:1 timezone | key-unknown | unknown key `timezone` | did you mean `timeZone`?',
    ]);
  });

  it('names only paths inside the project', () => {
    for (const path of ['/etc', '../other', 'a/../../b', 'C:\\x', 'a\\b', '..', './x/..']) {
      const { findings } = validate(`version: 1\npaths: {policies: ['${path}']}\n`);
      expect(
        findings.map(({ kind }) => kind.code),
        path,
      ).toEqual(['value-pattern']);
    }
    expect(validate('version: 1\npaths: {policies: [policies, shared/calendars.d]}\n').findings).toEqual([]);
  });
});
