/** An attribute value or absence of it; numbers are printed as they are. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes and children, indented by two spaces; without children it closes itself. */
export function xmlElement(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[] = [],
): string {
  const opening = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${opening}/>`;
  return `<${name}${opening}>\n${children.map(indented).join('\n')}\n</${name}>`;
}

/** An element that holds nothing but a text, whose line breaks stay as they are. */
export function xmlTextElement(name: string, attributes: XmlAttributes, text: string): string {
  return `${xmlElement(name, attributes).slice(0, -2)}>${xmlText(text)}</${name}>`;
}

/** The declaration that a whole document opens with, and the document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/**
 * Text for content and attributes: markup escaped; line breaks, tabs and whatever steers a terminal or turns the direction of text
 * as references; characters that XML 1.0 cannot hold replaced by U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
    .replace(UNSAFE, character => `&#${character.codePointAt(0)};`);
}

const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
