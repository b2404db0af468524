import type { NoProcess, ProcessProof, VersionCandidate } from '../../simulate/proof/proof.js';
import type { Instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import { safeText } from '../safe-text.js';
import { conditionWords, quoted, type Statement, state } from './words.js';

/** Which process ran, in which version, who named it, and when the record entered it. */
export function processStatements(process: ProcessProof, timeZone: string): readonly Statement[] {
  const { name, versions, entryWhen, entryField, entered, start } = process;
  const chosen = versions.find(one => one.standing === 'chosen');
  const others = versions.filter(one => one !== chosen);
  const time = (at: Instant): string => describeInstant(at, timeZone);
  const when = entryWhen ? `, and ${conditionWords(entryWhen, timeZone)} holds` : '';
  const reached =
    entered === start
      ? `its start, ${quoted(entryField)}`
      : `its start, ${quoted(entryField)}, is ${time(start)}`;
  return [
    state(
      `${safeText(name)} version ${process.version}, ${choiceWords(chosen, others, timeZone)}`,
      chosen?.rule,
    ),
    ...others.map(one => state(`not version ${one.version}: ${standingWords(one, timeZone)}`, one.rule)),
    process.namedBy === 'case'
      ? state('the case names it')
      : state('the project names it for cases that name none', process.namedAt),
    state(`entered ${time(entered)}: ${reached}${when}`, entryWhen?.rule),
  ];
}

function choiceWords(
  chosen: VersionCandidate | undefined,
  others: readonly VersionCandidate[],
  timeZone: string,
): string {
  if (others.length === 0) return 'its only version';
  const dates = chosen === undefined ? '' : datesWords(chosen, timeZone);
  const rivals = others.filter(one => one.standing === 'outranked');
  if (rivals.length === 0)
    return `the one in effect when the case entered${dates === '' ? '' : ` (${dates})`}`;
  return chosen?.default ? 'the default of those in effect' : 'the highest of those in effect';
}

function standingWords(one: VersionCandidate, timeZone: string): string {
  switch (one.standing) {
    case 'inactive':
      return 'it is not active';
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
  { reason, named, entryWhen }: NoProcess,
  timeZone: string,
): readonly Statement[] {
  return [
    state(`none: ${safeText(reason)}`),
    ...(named === undefined
      ? []
      : [state(`${quoted(named.process)} is the one that the ${named.by} names`, named.rule)]),
    ...(entryWhen === undefined
      ? []
      : [state(`its entry condition: ${conditionWords(entryWhen, timeZone)}`, entryWhen.rule)]),
  ];
}
