import { queryObjects } from 'node:v8';
import { expect, it } from 'vitest';
import { Scalar } from 'yaml';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

/** How many scalars of the parser are in reach of anything. */
function scalars(): number {
  return queryObjects(Scalar, { format: 'count' });
}

it('documents keep no node of the parser, so that a project of thousands of files fits into memory', () => {
  const text = 'kind: Milestone\nname: &name first\nlabels: [*name, 4h, "4h"]\n---\nname: second\n';
  const before = scalars();
  const documents = Array.from({ length: 10 }, () => parseYaml(sourceFile('t.yaml', text), () => {})).flat();
  expect(documents).toHaveLength(20);
  expect(scalars()).toBe(before);
  expect(documents.map(({ at }) => at.child('name').value().start)[1]).toBe(text.lastIndexOf('second'));
  expect(scalars(), 'a place is looked up in nodes that are read once more').toBeGreaterThan(before);
});
