import type { OccurrenceProof, OtherOccurrence, Proof } from '../../simulate/proof/proof.js';
import type { OccurrenceName } from '../../simulate/trace.js';
import { counted } from '../counted.js';
import { findingBlocks } from '../findings/pretty.js';
import { printLines } from '../print-lines.js';
import type { Formatter, ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { Paint, Style } from '../style.js';
import { changeStatements, leftWords } from './change-statements.js';
import { absenceStatement, baseStatements, hoursStatements, itemStatements } from './clock-statements.js';
import { ledgerTable } from './ledger-table.js';
import { noProcessStatements, processStatements } from './process-statements.js';
import { section } from './section.js';
import { targetStatements } from './target-statements.js';
import {
  dueStatements,
  endStatements,
  endWord,
  isShown,
  outcomeWords,
  verdictStatements,
} from './verdict-statements.js';
import { type WhyReport, zoneOfProof } from './why-report.js';
import { listed, state } from './words.js';
import { wordsOf, wrapWords } from './wrap.js';

/** A proof for a person, to be checked by hand: the rules, the clock segment by segment, the comparison. */
export const pretty: Formatter<WhyReport> = (report, context) => {
  const { proof, findings } = report;
  const blocks = findingBlocks(findings, context);
  if (proof === undefined) {
    const errors = counted(findings.counts.error, 'error');
    return printLines([...blocks, ...(context.quiet ? [] : [`nothing was proved: ${errors}`])]);
  }
  return printLines([...blocks, ...heading(report, proof, context), '', ...body(proof, report, context)]);
};

function heading({ source }: WhyReport, proof: Proof, { style }: ReportContext): string[] {
  const place =
    source === undefined
      ? []
      : [style.dim(`${source.kind} ${safeText([source.name, source.file].filter(Boolean).join(', '))}`)];
  return [`${safeText(proof.object)} ${style.bold(safeText(proof.case))}${titleOf(proof, style)}`, ...place];
}

function titleOf(proof: Proof, style: Style): string {
  if (proof.kind === 'no-process') return ': no process ran';
  if (proof.kind === 'never-started')
    return `, ${listed(proof.items.map(({ id }) => safeText(id)))}: never started`;
  const { outcome, remaining } = proof.verdict;
  const isTitled =
    outcome === 'open' || outcome === 'met' || (outcome === 'violated' && isShown(proof.verdict));
  const left = remaining === undefined || !isTitled ? '' : `, ${leftWords(remaining)}`;
  const verdict = paintOf(outcome, style)(outcomeWords(proof.verdict).split(',')[0] ?? outcome);
  return `, ${style.bold(occurrenceWords(proof.occurrence, proof.others.length > 0))}: ${verdict}${left}`;
}

function paintOf(outcome: OccurrenceProof['verdict']['outcome'], style: Style): Paint {
  return { met: style.green, violated: style.red, open: style.cyan, cancelled: style.dim, exited: style.dim }[
    outcome
  ];
}

function occurrenceWords({ id, occurrence, cycle }: OccurrenceName, isOneOfMany: boolean): string {
  const name = safeText(id);
  if (!isOneOfMany) return name;
  return `${name} #${occurrence}${cycle === 1 ? '' : ` of cycle ${cycle}`}`;
}

function body(proof: Proof, report: WhyReport, context: ReportContext): string[] {
  const zone = zoneOfProof(report);
  switch (proof.kind) {
    case 'no-process':
      return section('Process', noProcessStatements(proof.absence, zone), context);
    case 'never-started':
      return [
        ...section('Process', processStatements(proof.process, report, zone), context),
        ...section(
          'Milestone',
          proof.items.map(item => absenceStatement(item, zone)),
          context,
        ),
      ];
    case 'occurrence':
      return occurrenceLines(proof, report, context);
  }
}

function occurrenceLines(
  proof: Extract<Proof, { readonly kind: 'occurrence' }>,
  report: WhyReport,
  context: ReportContext,
): string[] {
  const zone = zoneOfProof(report);
  const changes = changeStatements(proof, zone);
  const word = endWord(proof.end);
  return [
    ...section('Process', processStatements(proof.process, report, zone), context),
    ...section('Milestone', itemStatements(proof, zone), context),
    ...section('Hours', hoursStatements(proof.hours), context),
    ...section('Start', baseStatements(proof.base, zone), context),
    ...section('Target', targetStatements(proof, zone), context),
    ...(changes.length === 0 ? [] : ['', ...section('Changes', changes, context)]),
    '',
    ...ledgerTable(proof, context),
    '',
    ...section('Due', dueStatements(proof, zone), context),
    ...section(word[0]?.toUpperCase() + word.slice(1), endStatements(proof, zone), context),
    ...section('Verdict', verdictStatements(proof, zone), context),
    ...faultLines(proof, context),
    ...otherLines(proof, context),
  ];
}

function faultLines({ faults }: OccurrenceProof, context: ReportContext): string[] {
  if (faults.length === 0) return [];
  const report = state(
    'this is a fault of milepost, not of your policies: please report it with the policy and the case',
  );
  return ['', ...section('Fault', [...faults.map(fault => state(fault)), report], context)];
}

function otherLines({ others }: OccurrenceProof, { style, quiet, width }: ReportContext): string[] {
  if (others.length === 0 || quiet) return [];
  const names = others.map(one => `${occurrenceWords(one, true)} (${one.state})`);
  const text = `Also there: ${listed(names)}. Ask for one with ${flags(others)}.`;
  return ['', ...wrapWords(wordsOf(text), width).map(style.dim)];
}

function flags(others: readonly OtherOccurrence[]): string {
  return others.some(({ cycle }) => cycle !== 1) ? '`--occurrence N` and `--cycle N`' : '`--occurrence N`';
}
