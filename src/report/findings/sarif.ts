import type { Finding, TextEdit } from '../../diagnostic/finding.js';
import type { FindingKind, Severity } from '../../diagnostic/finding-kind.js';
import type { Span } from '../../source/span.js';
import { jsonOutput } from '../json-output.js';
import type { Formatter } from '../report-context.js';
import type { FindingsReport } from './findings-report.js';
import { fingerprints } from './fingerprint.js';
import { placeOf } from './place.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS): one run, its rules the kinds that were found. Columns count UTF-16 code units from 1. */
export const sarif: Formatter<FindingsReport> = ({ findings }, { builtWith }) => {
  const kinds = [...new Map(findings.shown.map(({ kind }) => [kind.code, kind])).values()];
  const ruleIndex = new Map(kinds.map(({ code }, index) => [code, index]));
  const names = fingerprints(findings.shown);
  const driver = { name: 'milepost', semanticVersion: builtWith.milepost, rules: kinds.map(rule) };
  return jsonOutput({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: findings.shown.map((finding, index) => ({
          ruleIndex: ruleIndex.get(finding.kind.code),
          partialFingerprints: { primaryLocationLineHash: names[index] },
          ...result(finding),
        })),
      },
    ],
  });
};

/**
 * A rule with its whole help in the file: code scanning shows the Markdown beside each result, and there is no address that a
 * `helpUri` could point at from every checkout.
 */
function rule({ code, severity, summary, why }: FindingKind): object {
  const examples = `\`milepost explain ${code}\` shows a bad and a good example.`;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: `${summary} ${why} ${examples}`,
      markdown: `**${summary}**\n\n${why}\n\n${examples}`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(finding: Finding): object {
  const text = [finding.message, finding.note, finding.help].filter(part => part !== undefined).join('\n');
  return {
    ruleId: finding.kind.code,
    level: LEVELS[finding.severity],
    message: { text },
    locations: finding.span ? [{ physicalLocation: physicalLocation(finding.span) }] : [],
    relatedLocations: finding.related.map(({ span, label }, index) => ({
      id: index + 1,
      message: { text: label },
      physicalLocation: physicalLocation(span),
    })),
    ...(finding.fix && { fixes: [mend(finding.help, finding.fix)] }),
  };
}

/** A fix, which all edits make together. */
function mend(help: string | undefined, edits: readonly TextEdit[]): object {
  return {
    ...(help !== undefined && { description: { text: help } }),
    artifactChanges: edits.map(({ span, text }) => {
      const { artifactLocation, region: deletedRegion } = physicalLocation(span);
      return { artifactLocation, replacements: [{ deletedRegion, insertedContent: { text } }] };
    }),
  };
}

function physicalLocation(span: Span): { readonly artifactLocation: object; readonly region: object } {
  const { file, start, end } = placeOf(span);
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A relative path as a URI; halves of surrogate pairs, which have no encoding, become U+FFFD. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
