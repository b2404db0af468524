import type { NoProcess, ProcessProof, VersionCandidate } from '../../simulate/proof/proof.js';
import { describeInstant } from '../../time/instant-words.js';
import { safeText } from '../safe-text.js';
import { entitlementStatements } from './entitlement-statements.js';
import type { WhyReport } from './why-report.js';
import { conditionWords, quoted, type Statement, state } from './words.js';

/** Which process ran, who named it, in which version, and when the record entered it. */
export function processStatements(
  process: ProcessProof,
  { source }: Pick<WhyReport, 'source'>,
  timeZone: string,
): readonly Statement[] {
  const chosen = process.versions.find(one => one.standing === 'chosen');
  const others = process.versions.filter(one => one !== chosen);
  const named = `${safeText(process.name)}, named by ${namerWords(process, source)}`;
  return [
    ...entitlementStatements(process.entitlement),
    state(`${named}; ${choiceWords(process, chosen, others)}`, chosen?.rule, process.namedAt),
    ...others.map(one =>
      state(`not version ${one.version}: ${standingWords(one, process.timeZone)}`, one.rule),
    ),
    entryStatement(process, timeZone),
  ];
}

function namerWords({ namedBy, entitlement }: ProcessProof, source: WhyReport['source']): string {
  switch (namedBy) {
    case 'entitlement':
      return `the entitlement ${quoted(entitlement?.name ?? '')}`;
    case 'project':
      return 'the project, as the case names none';
    case 'case':
      return source === undefined || source.kind === 'scenario' ? 'the case' : `the ${source.kind}`;
  }
}

function entryStatement(
  { entered, start, entryField, entryWhen }: ProcessProof,
  timeZone: string,
): Statement {
  const field = quoted(entryField);
  const from =
    entered === start
      ? `at its ${field}`
      : `with ${describeInstant(start, timeZone)}, its ${field}, as the start`;
  const when = entryWhen ? `, as ${conditionWords(entryWhen, timeZone)}` : '';
  return state(`the case entered it ${describeInstant(entered, timeZone)}, ${from}${when}`, entryWhen?.rule);
}

function choiceWords(
  { version, timeZone }: ProcessProof,
  chosen: VersionCandidate | undefined,
  others: readonly VersionCandidate[],
): string {
  if (others.length === 0) return `version ${version} is its only one`;
  if (others.some(one => one.standing === 'not-named'))
    return `version ${version}, which the entitlement names`;
  if (others.some(one => one.standing === 'outranked')) {
    return `version ${version} is the ${chosen?.default ? 'default' : 'highest'} of those in effect`;
  }
  const dates = chosen === undefined ? '' : datesWords(chosen, timeZone);
  return `version ${version} was in effect when the case entered${dates === '' ? '' : ` (${dates})`}`;
}

function standingWords(one: VersionCandidate, timeZone: string): string {
  switch (one.standing) {
    case 'inactive':
      return 'it is not active';
    case 'not-named':
      return 'the entitlement names another';
    case 'not-effective':
      return `it is in effect ${datesWords(one, timeZone)}`;
    case 'outranked':
      return 'it is neither the default nor higher';
    case 'chosen':
      return 'it is chosen';
  }
}

function datesWords({ effective: { from, to } }: VersionCandidate, timeZone: string): string {
  const dates = [
    ...(from === undefined ? [] : [`from ${describeInstant(from, timeZone)}`]),
    ...(to === undefined ? [] : [`until ${describeInstant(to, timeZone)}`]),
  ];
  return dates.join(' ');
}

/** Why no process ran. */
export function noProcessStatements(
  { reason, named, entryWhen, entitlement }: NoProcess,
  timeZone: string,
): readonly Statement[] {
  return [
    state(`none: ${safeText(reason)}`),
    ...entitlementStatements(entitlement),
    ...(named === undefined
      ? []
      : [state(`${quoted(named.process)} is named by the ${named.by}`, named.rule)]),
    ...(entryWhen === undefined
      ? []
      : [state(`its entry condition: ${conditionWords(entryWhen, timeZone)}`, entryWhen.rule)]),
  ];
}
