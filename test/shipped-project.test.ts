import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '..');

const files = [
  'milepost.yaml',
  ...[...policyFolders(), 'simulations'].flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .map(name => path.join(folder, name)),
  ),
];

/** The folders of the project's policies; the library beside them is a project of its own. */
function policyFolders(): readonly string[] {
  const { paths } = parse(readFileSync(path.join(ROOT, 'milepost.yaml'), 'utf8'));
  return paths.policies;
}

interface Shipped {
  readonly file: string;
  readonly document: Readonly<Record<string, unknown>>;
}

const documents: readonly Shipped[] = files.slice(1).flatMap(file =>
  parseAllDocuments(readFileSync(path.join(ROOT, file), 'utf8')).map(document => ({
    file,
    document: document.toJS(),
  })),
);

function ofKind(kind: string): readonly Readonly<Record<string, unknown>>[] {
  return documents.map(({ document }) => document).filter(document => document.kind === kind);
}

function namesOf(kind: string): readonly string[] {
  return [...new Set(ofKind(kind).map(({ name }) => String(name)))];
}

/** Every text that stands as a value anywhere in the documents of these kinds, however deep, but not as their own name. */
function textsIn(kinds: readonly string[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const kind of kinds) for (const { name: _, ...rest } of ofKind(kind)) visit(rest);
  return texts;
}

function unused(names: readonly string[], kinds: readonly string[]): readonly string[] {
  const used = textsIn(kinds);
  return names.filter(name => !used.has(name));
}

describe('the shipped project', () => {
  it('reads every folder of policies but the library', () => {
    const folders = readdirSync(path.join(ROOT, 'policies')).map(name => `policies/${name}`);
    expect(folders.filter(folder => folder !== 'policies/library')).toEqual(policyFolders());
  });

  it('starts every file with the line by which editors find its schema', () => {
    const schemas = files.map(file => {
      const line = readFileSync(path.join(ROOT, file), 'utf8').split('\n', 1)[0] ?? '';
      const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1];
      return schema === undefined ? file : path.join(path.dirname(file), schema);
    });
    expect(new Set(schemas)).toEqual(new Set(['schemas/milepost.schema.json']));
    expect(existsSync(path.join(ROOT, 'schemas/milepost.schema.json'))).toBe(true);
  });

  it('is accepted by the schema that editors use', () => {
    const bundle = JSON.parse(readFileSync(path.join(ROOT, 'schemas/milepost.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(bundle);
    const manifest = {
      file: 'milepost.yaml',
      document: parse(readFileSync(path.join(ROOT, 'milepost.yaml'), 'utf8')),
    };
    const refused = [manifest, ...documents]
      .filter(({ document }) => !validate(document))
      .map(({ file, document }) => `${file}: ${document.name}`);
    expect(refused).toEqual([]);
    expect(validate({ kind: 'Milestone', name: 'no', recurs: 'often' })).toBe(false);
  });

  it('has actions of all six types', () => {
    const types = ofKind('Action').map(({ type }) => type);
    expect(new Set(types)).toEqual(
      new Set(['notify', 'email', 'updateField', 'createTask', 'route', 'webhook']),
    );
  });

  it('uses everything that it defines', () => {
    expect(unused(namesOf('Action'), ['EntitlementProcess'])).toEqual([]);
    expect(unused(namesOf('Milestone'), ['EntitlementProcess'])).toEqual([]);
    expect(unused(namesOf('EntitlementProcess'), ['EntitlementTemplate'])).toEqual([]);
    expect(unused(namesOf('BusinessHours'), ['EntitlementProcess', 'Scenario'])).toEqual([]);
    expect(unused(namesOf('HolidayCalendar'), ['BusinessHours', 'HolidayCalendar'])).toEqual([]);
    const { queues } = parse(readFileSync(path.join(ROOT, 'milepost.yaml'), 'utf8'));
    expect(unused(queues, ['Action', 'Scenario'])).toEqual([]);
  });

  it('has at least fifteen scenarios, each in a file of its name, each saying what it shows and expecting something of every case', () => {
    const scenarios = documents.filter(({ document }) => document.kind === 'Scenario');
    expect(scenarios.length).toBeGreaterThanOrEqual(15);
    for (const { file, document } of scenarios) {
      expect(path.basename(file, '.yaml')).toBe(document.name);
      expect(document.description).toMatch(/^[A-Z].*\.$/);
      expect(document.cases).toSatisfy((cases: readonly object[]) => cases.every(one => 'expect' in one));
    }
  });
});
