import { queryObjects } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { Scalar } from 'yaml';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

/** How many scalars of the parser are in reach of anything. */
function scalars(): number {
  return queryObjects(Scalar, { format: 'count' });
}

describe("the parser's nodes", () => {
  it('are kept by no document, so that a project of thousands of files fits into memory', () => {
    const text = 'kind: Milestone\nname: &name first\nlabels: [*name, 4h, "4h"]\n---\nname: second\n';
    const before = scalars();
    const documents = Array.from({ length: 10 }, () => parse(text)).flat();
    expect(documents).toHaveLength(20);
    expect(scalars()).toBe(before);
    expect(documents[1]?.at.child('name').value().start).toBe(text.lastIndexOf('second'));
    expect(scalars(), 'a place is looked up in nodes that are read once more').toBeGreaterThan(before);
  });

  it('are kept of the files last asked about, however many have faults', () => {
    const text = `name: first # ${'x'.repeat(100_000)}\n`;
    const documents = Array.from({ length: 50 }, () => parse(text)).flat();
    for (const { at } of documents) expect(at.child('name').value()).toMatchObject({ start: 6, end: 11 });
    expect(scalars()).toBeLessThan(25);
  });
});

function parse(text: string) {
  return parseYaml(sourceFile('t.yaml', text), () => {});
}
