import { finding, type Report } from '../diagnostic/finding.js';
import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { Location } from '../syntax/location.js';
import { mendCase } from './mend-case.js';
import { didYouMean } from './name-list.js';

/** Something that policies refer to by name. */
export interface Referable {
  /** What an unknown name is reported as. */
  readonly kind: FindingKind;
  /** In a message: `no ${noun} \`name\``. */
  readonly noun: string;
  readonly names: ReadonlySet<string> | ReadonlyMap<string, unknown>;
}

/** Reports a name that is not known, at the value of its location; true when it is known. */
export function resolveName(
  name: string,
  at: Location,
  { kind, noun, names }: Referable,
  report: Report,
): boolean {
  if (names.has(name)) return true;
  report(
    finding(kind, `no ${noun} \`${name}\``, {
      span: at.value(),
      related: at.via(),
      help: didYouMean(name, names.keys(), 'known names'),
      fix: mendCase(name, names.keys(), at.text(0, name.length)),
    }),
  );
  return false;
}
