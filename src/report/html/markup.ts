import { safeLines } from '../safe-text.js';

/** A piece of HTML or SVG that is well formed, with every text in it escaped. */
export interface Markup {
  readonly html: string;
}

/** What a piece may hold: texts and numbers are escaped, pieces stand as they are, lists are joined, nothing gives nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/**
 * Writes a piece from a template literal. Whatever is put in as text, also into a quoted attribute, is escaped: no name that a
 * user wrote becomes an element, an attribute or a control character.
 */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const html = parts.map((part, index) => part + textOf(contents[index])).join('');
  return { html };
}

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return 'html' in content ? content.html : content.map(textOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return safeLines(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? character);
}
