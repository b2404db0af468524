import { finding, type Report } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import { templateSyntax } from './codes/process-codes.js';

/** A text with `${field}` places, split once: texts and field paths in turn; a blank field prints nothing. */
export type Template = readonly ({ readonly text: string } | { readonly field: string })[];

/** A place of a template, `[start, end)` of its text: the field's path alone. */
export interface TemplatePlace {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** A template and where its fields stand. */
export interface ReadTemplate {
  readonly template: Template;
  readonly places: readonly TemplatePlace[];
}

/** `$${` stands for `${`; a place is a field's path; anything else that opens one is a fault. */
const TOKEN = /\$\$\{|\$\{([^{}]*)\}|\$\{/g;
const PATH = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)?$/;

/** The most faulty places of one text that are reported. */
const MOST_FAULTS = 20;

/** Splits a text with `${field}` places; reports places that name no field or are not closed. */
export function readTemplate(text: string, at: Location, report: Report): ReadTemplate {
  const parts: ({ readonly text: string } | { readonly field: string })[] = [];
  const places: TemplatePlace[] = [];
  let pending = '';
  let end = 0;
  let faults = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, inside] = match;
    pending += text.slice(end, match.index) + (token === '$${' ? '${' : '');
    end = match.index + token.length;
    if (token === '$${') continue;
    const field = (inside ?? '').trim();
    if (!PATH.test(field)) {
      if (faults++ < MOST_FAULTS) reportPlace(token, match.index, at, report);
      continue;
    }
    if (pending !== '') parts.push({ text: pending });
    pending = '';
    const start = match.index + token.indexOf(field);
    parts.push({ field });
    places.push({ field, start, end: start + field.length });
  }
  pending += text.slice(end);
  if (pending !== '') parts.push({ text: pending });
  return { template: parts, places };
}

function reportPlace(token: string, start: number, at: Location, report: Report): void {
  const closed = token.endsWith('}');
  report(
    finding(templateSyntax, closed ? `\`${token}\` names no field` : 'the place is not closed', {
      span: at.text(start, start + token.length),
      related: at.via(),
      help: `write a field as \`\${subject}\`; \`$\${\` prints \`\${\``,
    }),
  );
}
