import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'policies/library/README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.split(path.sep).join('/')}`),
];

interface Link {
  readonly document: string;
  readonly text: string;
  readonly target: string;
}

const links: readonly Link[] = documents.flatMap(document =>
  [...readFileSync(path.join(ROOT, document), 'utf8').matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)].map(match => ({
    document,
    text: match[1] ?? '',
    target: match[2] ?? '',
  })),
);

function fileOf({ document, target }: Link): string {
  return path.join(ROOT, path.dirname(document), target.replace(/#.*$/, ''));
}

describe('links in the documents', () => {
  it('lead to files and folders that are there', () => {
    const dead = links
      .filter(({ target }) => !/^(https?:|#)/.test(target))
      .filter(link => !existsSync(fileOf(link)))
      .map(({ document, target }) => `${document} -> ${target}`);
    expect(dead).toEqual([]);
  });

  it('of a name in code style lead to a source file that exports that name', () => {
    const astray = links
      .filter(({ target, text }) => target.endsWith('.ts') && /^`\w+`$/.test(text))
      .filter(link => {
        const name = link.text.slice(1, -1);
        const exported = new RegExp(`^export (declare )?(interface|type|function|const) ${name}\\b`, 'm');
        return !statSync(fileOf(link)).isFile() || !exported.test(readFileSync(fileOf(link), 'utf8'));
      })
      .map(({ document, text, target }) => `${document}: ${text} is not exported by ${target}`);
    expect(astray).toEqual([]);
  });

  it('give every word of the glossary its type in src/', () => {
    const rows = readFileSync(path.join(ROOT, 'docs/glossary.md'), 'utf8')
      .split('\n')
      .filter(line => /^\| (?!word |---)/.test(line));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(row => !/\(\.\.\/src\/[\w/.-]+\.ts\)/.test(row))).toEqual([]);
  });
});
