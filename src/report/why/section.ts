import type { Rule } from '../../simulate/proof/proof.js';
import type { ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import { padded } from '../table.js';
import type { Statement } from './words.js';
import { wordsOf, wrapWords } from './wrap.js';

const LABEL_WIDTH = 11;

/** Statements beside a label, one a line or more; the places of their rules follow each. */
export function section(label: string, statements: readonly Statement[], context: ReportContext): string[] {
  return statements.flatMap((statement, index) =>
    wrapped(statement, context).map((line, row) => {
      const head = index === 0 && row === 0 ? { text: label, paint: context.style.bold } : '';
      return `${padded(head, LABEL_WIDTH)}${row === 0 ? '' : '  '}${line}`;
    }),
  );
}

/** A statement in lines as wide as there is room: its words, then its places, none of them broken. */
function wrapped({ text, rules }: Statement, { style, width }: ReportContext): readonly string[] {
  const places = placesOf(rules).map(place => ({ text: `(${place})`, printed: style.dim(`(${place})`) }));
  return wrapWords([...wordsOf(text), ...places], width - LABEL_WIDTH - 2);
}

/** The places of some rules, each once. */
export function placesOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ place }) => (place === undefined ? [] : [safeText(place)])))];
}

/** A text followed by the place of a rule. */
export function withPlace(text: string, rule: Rule | undefined): string {
  const [place] = rule === undefined ? [] : placesOf([rule]);
  return place === undefined ? text : `${text} (${place})`;
}
