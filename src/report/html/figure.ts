import { type Content, type Markup, markup } from './markup.js';

/** A drawing with the words that say what it shows, for those who see it and for those who hear it. */
export interface Figure {
  /** Names the figure in addresses: letters, digits and hyphens; unique on its page. */
  readonly id: string;
  readonly caption: string;
  /** What is to be seen, in a sentence. */
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: Content;
  /** The figures behind the drawing. */
  readonly data?: Markup;
}

/** A drawing on a page: SVG that needs no script. */
export function figure({ id, caption, summary, width, height, drawing, data }: Figure): Markup {
  return markup`<figure>
<figcaption>${caption}</figcaption>
<svg role="img" aria-labelledby="${id}-summary" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-summary">${summary}</title>
${drawing}
</svg>
${data}
</figure>
`;
}

/** A rectangle of a class, in the drawing's units. */
export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  tone: string,
  title?: string,
): Markup {
  return markup`<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" class="${tone}">${title === undefined ? undefined : markup`<title>${title}</title>`}</rect>`;
}

/** A straight line of a class. */
export function line(x1: number, y1: number, x2: number, y2: number, tone: string): Markup {
  return markup`<line x1="${rounded(x1)}" y1="${rounded(y1)}" x2="${rounded(x2)}" y2="${rounded(y2)}" class="${tone}"/>`;
}

/** Words in a drawing; `anchor` says which end of them stands at `x`. */
export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  tone = '',
): Markup {
  return markup`<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" class="${tone}">${text}</text>`;
}

/** A coordinate to a tenth of a unit: finer than a screen shows, and the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
