import type { Value } from '../../condition/expression.js';
import type { CaseRow } from '../../report/workbench/case-row.js';

/**
 * Whether a row passes a filter. Each word must stand in the row, whatever its case; `field=text` wants the value of a field to begin
 * with that text, and is met by a blank when there is none; `field!=text` wants the contrary. Double quotes hold a text with spaces
 * together. After `!` those rows pass that do not meet it all.
 */
export function caseMatcher(filter: string): (row: CaseRow) => boolean {
  const isInverse = filter.startsWith('!');
  const tests = wordsOf(filter.slice(isInverse ? 1 : 0)).map(testOf);
  if (tests.length === 0) return () => true;
  return row => tests.every(test => test(row)) !== isInverse;
}

const WORD = /(?:"[^"]*"?|[^\s"])+/g;

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(word => word.replaceAll('"', '')).filter(word => word !== '');
}

function testOf(word: string): (row: CaseRow) => boolean {
  const [, field, not, wanted = ''] = /^([A-Za-z_]\w*)(!?)=(.*)$/s.exec(word) ?? [];
  const text = (field === undefined ? word : wanted).toLowerCase();
  if (field === undefined) return row => row.text.includes(text);
  const valueIn = fieldReader(field);
  const isMet = (value: Value): boolean =>
    text === '' ? value === null : String(value).toLowerCase().startsWith(text);
  return row => {
    const value = valueIn(row.fields);
    return value !== undefined && isMet(value) !== (not === '!');
  };
}

/** Reads the field of a name, whatever its case; `undefined` of records that have none. The spelling found last is tried first. */
function fieldReader(named: string): (fields: CaseRow['fields']) => Value | undefined {
  const wanted = named.toLowerCase();
  let spelling = named;
  return fields => {
    if (!Object.hasOwn(fields, spelling)) {
      spelling = Object.keys(fields).find(name => name.toLowerCase() === wanted) ?? named;
    }
    return Object.hasOwn(fields, spelling) ? fields[spelling] : undefined;
  };
}
