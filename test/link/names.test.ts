import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.js';
import { link } from '../../src/link/link.js';
import { didYouMean, nameList } from '../../src/link/name-list.js';
import { isSpecialName } from '../../src/link/named-documents.js';
import { identify } from '../../src/schema/identify.js';
import { validateDocument } from '../../src/schema/validate-document.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { linkBeside, linkTexts } from './link-texts.js';

describe('names', () => {
  it.each(['true', 'no', 'on', 'y', '24', '1e5', '0x1f', 'constructor', 'null'])('%s is a trap', name => {
    expect(isSpecialName(name)).toBe(true);
  });

  it.each(['truest', 'north', 'once', '24x5', 'e5', 'construction'])('%s is none', name => {
    expect(isSpecialName(name)).toBe(false);
  });

  it('are listed a dozen at most', () => {
    expect(nameList([])).toBe('none');
    expect(nameList(Array.from({ length: 14 }, (_, index) => `n${index}`))).toMatch(/`n11` and 2 more$/);
  });

  it('suggest what was meant, else what there is', () => {
    expect(didYouMean('resolutoin', ['first-response', 'resolution'], 'known names')).toBe(
      'did you mean `resolution`?',
    );
    expect(didYouMean('xyz', ['first-response'], 'known names')).toBe('known names: `first-response`');
  });

  it('of one kind may be used for another kind too', () => {
    expect(linkBeside('kind: EntitlementTemplate\nname: basic\nprocess: basic\n').faults).toEqual([]);
  });

  it('of fields must not be taken by the engine, by CEL or by conditions', () => {
    const fields = ['queue', 'in', 'milestones', 'businessHours', 'constructor', 'account'];
    const text = `kind: ObjectType\nname: Task\nfields:\n${fields.map(name => `  ${name}: {type: text}\n`).join('')}`;
    expect(linkTexts({ 'a.yaml': text }).faults).toEqual([
      'field-reserved@queue',
      'field-reserved@in',
      'field-reserved@milestones',
      'field-reserved@businessHours',
      'name-special@constructor',
    ]);
  });

  it('tell versions of one process apart, and not two documents of one version', () => {
    const versions = (...numbers: readonly number[]): string =>
      numbers
        .map(
          number => `kind: EntitlementProcess\nname: p\nobject: Case\nversion: ${number}\nmilestones: []\n`,
        )
        .join('---\n');
    expect(linkBeside(versions(1, 2)).faults).toEqual([]);
    expect(linkBeside(versions(2, 2)).findings.map(one => one.message)).toEqual([
      'version 2 of EntitlementProcess `p` is declared twice',
    ]);
  });

  it('of documents that have faults of their own are known: who names them is not to blame', () => {
    const faulty = 'kind: Milestone\nname: triage\nrecurrence: often\n';
    const good = `kind: ObjectType
name: Case
fields: {subject: {type: text}}
---
kind: EntitlementProcess
name: p
object: Case
milestones: [{milestone: triage, target: 1h}]
`;
    const findings: Finding[] = [];
    const ignore = (): void => {};
    const documents = parseYaml(sourceFile('a.yaml', `${faulty}---\n${good}`), ignore);
    const [manifestDocument] = parseYaml(sourceFile('milepost.yaml', 'version: 1'), ignore);
    const manifest = manifestDocument && validateManifest(manifestDocument, ignore);
    if (manifest === undefined) throw new Error('no manifest');
    const specs = documents.flatMap(one => validateDocument(one, ignore) ?? []);
    const unreadable = documents.filter(one => validateDocument(one, ignore) === undefined).map(identify);
    link({ documents: specs, manifest, faulty: unreadable }, one => findings.push(one));
    expect(findings).toEqual([]);
    link({ documents: specs, manifest }, one => findings.push(one));
    expect(findings.map(one => one.kind.code)).toEqual(['milestone-unknown']);
  });
});

describe('the time zone of a project', () => {
  const hours = 'kind: BusinessHours\nname: h\ntimeZone: Asia/Tokyo\nweek: {mon-fri: 24h}\ndefault: true\n';

  it('is the manifest’s, else that of the default hours, else UTC', () => {
    expect(linkTexts({ 'a.yaml': hours }, 'version: 1\ntimeZone: Europe/Paris').project.timeZone).toBe(
      'Europe/Paris',
    );
    expect(linkTexts({ 'a.yaml': hours }).project.timeZone).toBe('Asia/Tokyo');
    expect(linkTexts({}).project.timeZone).toBe('UTC');
  });

  it('is UTC for the rest of the check when it is unknown', () => {
    const { project, faults } = linkTexts({ 'a.yaml': hours }, 'version: 1\ntimeZone: Mars/Olympus');
    expect(faults).toEqual(['time-zone-unknown@Mars/Olympus']);
    expect(project.timeZone).toBe('UTC');
  });
});

describe('a manifest', () => {
  it('must name a process that is there', () => {
    expect(linkTexts({}, 'version: 1\nprocess: basic').faults).toEqual(['process-unknown@basic']);
  });
});

describe('object types', () => {
  it('cannot close by what follows from closing', () => {
    const text = "kind: ObjectType\nname: Task\nfields: {}\nclosedWhen: 'isClosed || closedAt != null'\n";
    expect(linkTexts({ 'a.yaml': text }).faults).toEqual([
      'field-unavailable@isClosed',
      'field-unavailable@closedAt',
    ]);
  });

  it('lend their fields to conditions on related records', () => {
    const account =
      'kind: ObjectType\nname: Account\nfields: {tier: {type: picklist, values: [Gold, Silver]}}\n---\n';
    const process = (when: string): string =>
      `kind: EntitlementProcess\nname: p\nobject: Case\nentry: {when: '${when}'}\nmilestones: []\n`;
    expect(linkBeside(account + process('account.tier == "Gold"')).faults).toEqual([]);
    expect(linkBeside(account + process('account.tier == "Bronze"')).faults).toEqual([
      'picklist-value-unknown@Bronze',
    ]);
    expect(linkBeside(process('account.tier == "Gold"')).faults).toEqual(['field-unavailable@account.tier']);
  });
});
