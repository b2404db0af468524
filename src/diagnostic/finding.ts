import type { Span } from '../source/span.js';
import type { FindingKind, Severity } from './finding-kind.js';

/** One thing that is wrong, or worth knowing, at one place. */
export interface Finding {
  readonly kind: FindingKind;
  /** The kind's severity, unless the project's `lint` settings changed it. */
  readonly severity: Severity;
  /** What is wrong, in the user's words: lower case start, no final period, the user's own text in backticks. */
  readonly message: string;
  /** The exact characters; absent when no place in a file is to blame. */
  readonly span?: Span;
  /** Other places that matter, such as the first of two definitions or the alias that brought the fault here. */
  readonly related: readonly RelatedSpan[];
  /** Why it matters, when the message does not say so already. */
  readonly note?: string;
  /** What to do. */
  readonly help?: string;
  /** What `--fix` writes: only where there is one right way to mend it. All of it is applied, or nothing. */
  readonly fix?: readonly TextEdit[];
}

/** Characters of a file and what should stand in their place; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A second place that a finding speaks of, with what stands there. */
export interface RelatedSpan {
  readonly span: Span;
  readonly label: string;
}

/** Takes findings as they are made: the last argument of every phase. */
export type Report = (finding: Finding) => void;

/** What a phase says of one finding, beside its kind and message. */
export interface FindingParts {
  readonly span?: Span | undefined;
  readonly related?: readonly RelatedSpan[] | undefined;
  readonly note?: string | undefined;
  readonly help?: string | undefined;
  readonly fix?: readonly TextEdit[] | undefined;
}

/** Makes a finding of a kind, with the kind's own severity. */
export function finding(kind: FindingKind, message: string, parts: FindingParts = {}): Finding {
  return {
    kind,
    severity: kind.severity,
    message,
    related: parts.related ?? [],
    ...(parts.span && { span: parts.span }),
    ...(parts.note !== undefined && { note: parts.note }),
    ...(parts.help !== undefined && { help: parts.help }),
    ...(parts.fix && { fix: parts.fix }),
  };
}
