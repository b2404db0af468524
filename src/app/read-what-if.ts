import path from 'node:path';
import type { Setting } from '../change/setting.js';
import { didYouMean } from '../link/name-list.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { PolicyChange } from './candidate.js';
import { ALL_SCENARIOS } from './gather-cases.js';
import { InputError } from './input-error.js';
import type { LoadedProject } from './load-project.js';

/** A WhatIf document, read. */
export interface WhatIfDocument {
  readonly name: string;
  /** Absent: the policies of the project as it is. */
  readonly baseline?: PolicyChange;
  readonly changes: readonly PolicyChange[];
  readonly over: readonly string[];
}

/** The WhatIf document of a name, or the one in a file relative to the working directory. Throws an InputError when there is none, or the file has several. */
export function readWhatIf(
  word: string,
  { simulations, root }: LoadedProject,
  folder: string,
): WhatIfDocument {
  const all = simulations.filter(one => one.kind === 'WhatIf');
  const file = path.relative(root, path.resolve(folder, word)).split(path.sep).join('/');
  const named = all.filter(one => one.spec.name === word);
  const found = named.length > 0 ? named : all.filter(({ at }) => at.value().file.path === file);
  const [document] = found;
  const names = all.map(one => one.spec.name);
  if (document === undefined) {
    throw new InputError(
      `no WhatIf document is called \`${word}\`, and no file of one is there`,
      didYouMean(word, names, 'there are'),
    );
  }
  if (found.length > 1)
    throw new InputError(`\`${word}\` holds several WhatIf documents`, 'name one of them');
  return readDocument(document);
}

/** What a WhatIf document says. */
export function readDocument({ spec, at }: SpecDocumentOf<'WhatIf'>): WhatIfDocument {
  return {
    name: spec.name,
    ...(spec.baseline && { baseline: policiesOf(spec.baseline) }),
    changes: [
      'set' in spec.changes
        ? { kind: 'set', settings: settingsOf(spec.changes.set, at) }
        : policiesOf(spec.changes),
    ],
    over: overOf(spec.over),
  };
}

type WhatIfSpec = SpecDocumentOf<'WhatIf'>['spec'];

function policiesOf(spec: NonNullable<WhatIfSpec['baseline']>): PolicyChange {
  return 'revision' in spec
    ? { kind: 'revision', revision: spec.revision }
    : { kind: 'folder', folder: spec.folder };
}

function settingsOf(
  set: Readonly<Record<string, unknown>>,
  at: SpecDocumentOf<'WhatIf'>['at'],
): readonly Setting[] {
  return Object.entries(set).map(([name, value]) => {
    const place = at.child('changes', 'set', name);
    return { path: name, value: { kind: 'value', value }, pathSpan: place.key(), valueSpan: place.value() };
  });
}

function overOf(over: WhatIfSpec['over']): readonly string[] {
  if ('history' in over) return [over.history];
  if ('workload' in over) return [over.workload];
  return over.scenarios === 'all' ? [ALL_SCENARIOS] : over.scenarios;
}
