import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DiffOptions, diff } from '../../src/app/diff.js';
import { DIFF_FORMATS } from '../../src/report/results/diff/formats.js';
import { schemaFaults } from '../report/output-schema.js';
import { plain } from '../report/sample-findings.js';
import { commitAll, commitFile, git } from './repository.js';
import { temporaryFolder } from './temporary-project.js';

const FILES = {
  'milepost.yaml': 'version: 1\ntimeZone: Europe/London\nprocess: premium\n',
  'policies/base.yaml': `kind: ObjectType
name: Case
fields:
  status: {type: picklist, values: [New, Waiting, Closed]}
  priority: {type: picklist, values: [Low, High], ranked: true}
closedWhen: 'status == "Closed"'
---
kind: Milestone
name: first-response
---
kind: Milestone
name: resolution
`,
  'policies/hours.yaml': `kind: BusinessHours
name: office
timeZone: Europe/London
week: {mon-fri: "09:00-17:00"}
holidays: [uk]
default: true
---
kind: HolidayCalendar
name: uk
covers: {from: 2026, to: 2027}
days:
  - {name: Christmas Day, yearly: "12-25"}
`,
  'policies/premium.yaml': `kind: EntitlementProcess
name: premium
object: Case
milestones:
  - milestone: first-response
    start: process
    target: {by: priority, values: {High: 1h}, default: 4h}
    completeWhen: 'firstRepliedAt != null'
  - milestone: resolution
    start: process
    target: 2bd
    completeWhen: 'isClosed'
    pauseWhen: 'status == "Waiting"'
`,
  'simulations/cases.yaml': `kind: Scenario
name: cases
start: 2026-12-24T10:00
cases:
  - id: quick
    fields: {priority: High}
    timeline:
      - {at: +20m, message: {from: agent}}
      - {at: 2026-12-29T10:00, set: {status: Closed}}
  - id: slow
    fields: {priority: High}
    timeline:
      - {at: +45m, message: {from: agent}}
      - {at: 2026-12-29T10:30, set: {status: Closed}}
`,
};

/** A repository with the files above, and two commits that change the promise. */
function repository(): string {
  const folder = temporaryFolder(FILES);
  commitAll(folder, 'promises');
  const premium = FILES['policies/premium.yaml'];
  const second = `${premium.replace('milestones:', 'version: 2\neffective: {from: 2026-12-01}\nmilestones:').replace('High: 1h', 'High: 30m')}`;
  commitFile(folder, 'policies/premium.yaml', `${premium}---\n${second}`);
  const hours = FILES['policies/hours.yaml'];
  commitFile(
    folder,
    'policies/hours.yaml',
    `${hours}  - {name: Boxing Day (substitute day), date: 2026-12-28}\n`,
  );
  return folder;
}

function compare(folder: string, revisions: readonly string[], options: Partial<DiffOptions> = {}) {
  return diff(folder, { revisions, ...options }, { show: () => {} });
}

async function words(folder: string, ...revisions: string[]): Promise<string[]> {
  const { changes } = await compare(folder, revisions);
  return changes.map(one => `${one.class}: ${one.words}`);
}

describe('diff', () => {
  it('says what a new version changes, with its class and from when', async () => {
    expect(await words(repository(), 'HEAD~2', 'HEAD~1')).toEqual([
      'different scope: Premium has a version 2, from 2026-12-01',
      'tighter: Premium first response for High: 1h → 30m, from 2026-12-01',
    ]);
  });

  it('says which list a holiday is added to, and how many targets it moves by itself', async () => {
    const { changes } = await compare(repository(), ['HEAD~1', 'HEAD'], { over: ['scenarios'] });
    expect(changes).toMatchObject([
      { class: 'looser', words: 'UK holidays: 2026-12-28 added (Boxing Day (substitute day))', moved: 2 },
    ]);
  });

  it('tells tighter from looser from otherwise', async () => {
    const folder = repository();
    const file = path.join(folder, 'policies/premium.yaml');
    const change = async (from: string, to: string) => {
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, before.replace(from, to));
      const said = await words(folder);
      writeFileSync(file, before);
      return said;
    };
    expect(await change('target: 2bd', 'target: 3bd')).toEqual([
      'looser: Premium version 1 resolution: 2bd → 3bd',
    ]);
    expect(await change('target: 2bd', 'target: 8h')).toEqual([
      'different scope: Premium version 1 resolution: 2bd → 8h',
    ]);
    expect(await change('target: 2bd', 'target: {by: priority, values: {High: 1bd}, default: 2bd}')).toEqual([
      'tighter: Premium version 1 resolution for High: 2bd → 1bd',
    ]);
    expect(await change(`    pauseWhen: 'status == "Waiting"'\n`, '')).toEqual([
      'tighter: Premium version 1 resolution no longer pauses when status == "Waiting"',
    ]);
    expect(await change("completeWhen: 'isClosed'", `completeWhen: 'status != "New"'`)).toEqual([
      'different scope: Premium version 1 resolution completes when isClosed → when status != "New"',
    ]);
    expect(await change('object: Case', `object: Case\nstopWhen: 'status == "Waiting"'`)).toEqual([
      'looser: Premium version 1 stops when: never → status == "Waiting"',
    ]);
  });

  it('compares business hours: more open time is tighter, since targets come sooner', async () => {
    const folder = repository();
    const file = path.join(folder, 'policies/hours.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('week: {mon-fri: "09:00-17:00"}', 'week: {mon-thu: "09:00-18:00", fri: "10:00-16:00"}'),
    );
    expect(await words(folder)).toEqual([
      ...['mon', 'tue', 'wed', 'thu'].map(
        day => `tighter: Hours office on ${day}: 09:00-17:00 → 09:00-18:00`,
      ),
      'looser: Hours office on fri: 09:00-17:00 → 10:00-16:00',
    ]);
  });

  it('calls a change cosmetic when the plan has the same hash', async () => {
    const folder = repository();
    const file = path.join(folder, 'policies/premium.yaml');
    writeFileSync(file, `# a comment\n${readFileSync(file, 'utf8')}`);
    expect(await compare(folder, [])).toMatchObject({ before: 'HEAD', after: 'the work tree', isSame: true });
    expect(await words(folder)).toEqual([
      'cosmetic: policies/premium.yaml reads otherwise, and means the same',
    ]);
    expect(await words(folder, 'HEAD', 'HEAD')).toEqual([]);
  });

  it('makes a comment for a pull request, and JSON in the shape of its schema', async () => {
    const options = {
      over: ['scenarios'],
      by: ['priority'],
      failIf: ['attainment("premium","first-response") < 0.95', 'newly_saved > 0'],
    };
    const report = await compare(repository(), ['HEAD~2'], options);
    await expect(DIFF_FORMATS.markdown(report, plain)).toMatchFileSnapshot('diff/comment.md');
    await expect(DIFF_FORMATS.pretty(report, plain)).toMatchFileSnapshot('diff/report.txt');
    expect(schemaFaults('diff', DIFF_FORMATS.json(report, plain))).toEqual([]);
    expect(DIFF_FORMATS.csv(report, plain)).toContain('looser,');
  });

  it('reads nothing but git, and changes neither files nor the index', async () => {
    const folder = repository();
    const file = path.join(folder, 'policies/premium.yaml');
    writeFileSync(file, 'kind: Nonsense\n');
    expect(await words(folder, 'HEAD~1', 'HEAD')).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe('kind: Nonsense\n');
  });
});

describe('a gate', () => {
  const gates = async (...failIf: string[]) => {
    const { gates: verdicts, findings } = await compare(repository(), ['HEAD~2'], {
      over: ['scenarios'],
      failIf,
    });
    return {
      verdicts,
      said: findings.shown.map(
        one => `${one.span?.file.path}:${one.span?.start}: ${one.message}; ${one.help}`,
      ),
    };
  };

  it('shows the values that its expression speaks of', async () => {
    expect(
      (await gates('attainment("premium","first-response") < 0.95 && newly_violated > 0')).verdicts,
    ).toEqual([
      {
        expression: 'attainment("premium","first-response") < 0.95 && newly_violated > 0',
        failed: true,
        values: [
          { name: 'attainment("premium", "first-response")', value: 0.5 },
          { name: 'newly_violated', value: 1 },
        ],
      },
    ]);
    expect((await gates('tighter + looser > 5')).verdicts[0]?.failed).toBe(false);
    expect((await gates('attainment() == baseline_attainment()')).verdicts[0]?.failed).toBe(true);
  });

  it('says where an expression is wrong, and what was meant', async () => {
    expect((await gates('newly_violate > 0')).said).toEqual([
      '--fail-if:0: unknown field `newly_violate`; did you mean `newly_violated`?',
    ]);
    expect((await gates('1 > attainment("premum")')).said).toEqual([
      '--fail-if:4: `attainment("premum")` is about nothing that there is; did you mean `attainment("premium")`?',
    ]);
    expect((await gates('newly_violated >')).said[0]).toContain('--fail-if:16: the condition ends too early');
    expect((await gates('newly_violated')).said[0]).toContain('is a number, not a condition');
  });

  it('needs cases for what is about cases', async () => {
    const { findings } = await compare(repository(), ['HEAD~2'], { failIf: ['newly_violated > 0'] });
    expect(findings.shown.map(one => one.note ?? one.message).join()).toContain('--over');
  });
});

describe('diff without what it needs', () => {
  it('says that a revision is not there, and in a shallow clone how to get it', async () => {
    const folder = repository();
    await expect(compare(folder, ['v9'])).rejects.toThrow('git knows no revision `v9`');
    const shallow = temporaryFolder();
    git(shallow, 'clone', '-q', '--depth', '1', pathToFileURL(folder).href, 'clone');
    const fault = await compare(path.join(shallow, 'clone'), ['HEAD~1']).catch(error => error);
    expect(fault.help).toContain('this clone is shallow');
    await expect(compare(folder, ['a', 'b', 'c'])).rejects.toThrow('two sides');
    await expect(compare(temporaryFolder(FILES), [])).rejects.toThrow('is in no git repository');
  });

  it('says of a revision without the project, or with faulty policies, what is wrong there', async () => {
    const folder = temporaryFolder({ 'README.md': 'empty\n' });
    commitAll(folder, 'empty');
    for (const [file, text] of Object.entries(FILES).filter(([name]) => !name.includes('/')))
      commitFile(folder, file, text);
    await expect(compare(folder, ['HEAD~1'])).rejects.toThrow('has no `milepost.yaml`');
    writeFileSync(path.join(folder, 'milepost.yaml'), 'version: 1\nprocess: premium\n');
    const report = await compare(folder, ['HEAD', 'HEAD']);
    expect(report.isCompared).toBe(false);
    expect(report.findings.shown[0]?.span?.file.path).toBe('HEAD:milepost.yaml');
  });
});
