import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

/** The floors, lowest first. A folder may import from its own floor's earlier folders and from any floor below. */
const FLOORS: readonly (readonly string[])[] = [
  ['base', 'source'],
  ['diagnostic', 'time', 'condition', 'rows'],
  ['syntax', 'schema', 'link', 'analysis', 'lint', 'change'],
  ['plan'],
  ['entitlement'],
  ['simulate'],
  ['scenario', 'workload', 'history', 'records', 'audit'],
  ['impact', 'coverage'],
  ['report'],
  ['app', 'interop'],
  ['cli', 'tui'],
];

/** On these floors the folders stand side by side: none imports another. */
const SIDE_BY_SIDE: readonly string[] = [
  'time',
  'condition',
  'rows',
  'scenario',
  'history',
  'records',
  'coverage',
  'audit',
  'cli',
  'tui',
];

/** Each outside library has one owner, so that replacing it touches one folder. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  yaml: ['syntax'],
  ajv: ['schema'],
  '@marcbachmann/cel-js': ['link'],
  luxon: ['time', 'history'],
  'ical.js': ['time'],
  'date-holidays': ['time'],
  re2js: ['condition'],
  'csv-parse': ['rows'],
  commander: ['cli'],
  '@bomb.sh/tab': ['cli'],
  picocolors: ['cli'],
  'string-width': ['report'],
  ink: ['tui'],
  react: ['tui'],
  'node:fs': ['app'],
  'node:fs/promises': ['app'],
  'node:zlib': ['app'],
  'node:stream': ['app', 'rows'],
  'node:stream/promises': ['app'],
  'node:path': ['app', 'cli'],
  'node:url': ['app', 'cli'],
  'node:os': ['app'],
  'node:process': ['app', 'cli'],
  'node:buffer': ['app'],
  'node:crypto': ['plan', 'report', 'app'],
  'node:module': ['condition', 'time', 'app', 'cli'],
  'node:child_process': ['app'],
  'node:worker_threads': ['app'],
  'node:readline': ['app', 'cli'],
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => file.split(path.sep).join('/'))
  .sort();

const imports: readonly Import[] = files.flatMap(file => {
  const lines = readFileSync(path.join(SRC, file), 'utf8').split('\n');
  return lines.flatMap((text, index) =>
    [...text.matchAll(/(?:\bfrom\s+|\bimport\(\s*|^import\s+)'([^']+)'/g)].map(match => ({
      file,
      line: index + 1,
      specifier: match[1] ?? '',
    })),
  );
});

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function place(folder: string): { readonly floor: number; readonly seat: number } {
  const floor = FLOORS.findIndex(folders => folders.includes(folder));
  return { floor, seat: FLOORS[floor]?.indexOf(folder) ?? -1 };
}

function refusals(): string[] {
  return imports.flatMap(({ file, line, specifier }) => {
    if (!specifier.startsWith('.')) return [];
    const target = path.posix.join(path.posix.dirname(file), specifier);
    const [from, to] = [folderOf(file), folderOf(target)];
    if (from === to || !file.includes('/')) return [];
    const [here, there] = [place(from), place(to)];
    const where = `${file}:${line} imports ${target}`;
    if (to === 'tui' && file === 'cli/open-tui.ts') return [];
    if (there.floor > here.floor) {
      return [
        `${where}: imports go down only, so that ${from}/ can be read, tested and shipped without ${to}/`,
      ];
    }
    if (there.floor === here.floor && there.seat > here.seat) {
      return [`${where}: ${to}/ builds on ${from}/, and a cycle would make them one folder with two names`];
    }
    if (there.floor === here.floor && SIDE_BY_SIDE.includes(from)) {
      return [`${where}: ${from}/ and ${to}/ stand side by side; what both need belongs on a lower floor`];
    }
    return [];
  });
}

describe('the house', () => {
  it('has every folder on a floor', () => {
    const folders = new Set(files.filter(file => file.includes('/')).map(folderOf));
    expect([...folders].filter(folder => place(folder).floor < 0)).toEqual([]);
  });

  it('lets imports go down only, types included', () => {
    expect(refusals()).toEqual([]);
  });

  it('has no import cycle inside a folder', () => {
    const graph = new Map(files.map(file => [file, [] as string[]]));
    for (const { file, specifier } of imports) {
      if (!specifier.startsWith('.')) continue;
      const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '');
      const found = [`${target}.ts`, `${target}.tsx`].find(name => graph.has(name));
      if (found) graph.get(file)?.push(found);
    }
    expect(findCycle(graph)).toEqual([]);
  });

  it('gives each outside library one owner', () => {
    const strangers = imports.flatMap(({ file, line, specifier }) => {
      if (specifier.startsWith('.')) return [];
      const library = specifier.startsWith('node:')
        ? specifier
        : specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/');
      const owners = OWNERS[library];
      if (owners === undefined)
        return [`${file}:${line} imports ${library}, which has no owner in this table`];
      return owners.includes(folderOf(file))
        ? []
        : [`${file}:${line} imports ${library}, owned by ${owners.join(', ')}`];
    });
    expect(strangers).toEqual([]);
  });

  it('runs the simulator from a plan alone: no YAML, schema or condition parser behind it', () => {
    const reached = imports.filter(({ file }) => folderOf(file) === 'simulate').map(one => one.specifier);
    expect(reached.filter(specifier => /\/(syntax|schema|link|lint)\//.test(specifier))).toEqual([]);
  });

  it('ends the process in one place only', () => {
    const enders = files.filter(file =>
      /process\.exit\(|process\.exitCode\s*=/.test(readFileSync(path.join(SRC, file), 'utf8')),
    );
    expect(enders).toEqual(['cli/main.ts']);
  });

  it('keeps every file under 300 lines', () => {
    const long = files
      .filter(file => !file.includes('.gen.'))
      .map(file => ({ file, lines: readFileSync(path.join(SRC, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

/** The files of one import cycle, or none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
