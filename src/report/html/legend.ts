import { line, rectangle } from './figure.js';
import { type Markup, markup } from './markup.js';

/** What the marks of a case over time mean. */
export const CASE_LEGEND: Markup = markup`<ul class="keys">
${key(rectangle(0, 3, 16, 8, 'met'))}met</li>
${key(rectangle(0, 3, 16, 8, 'open'))}open, or until its violation</li>
${key(rectangle(0, 4, 16, 6, 'violated'))}late</li>
${key(line(8, 0, 8, 14, 'mark'))}target</li>
${key(markup`${line(3, 2, 13, 12, 'mark')}${line(3, 12, 13, 2, 'mark')}`)}violation</li>
${key(markup`<polygon class="open" points="8,2 13,12 3,12"/>`)}action</li>
</ul>`;

function key(drawing: Markup): Markup {
  return markup`<li><svg width="16" height="14" aria-hidden="true">${drawing}</svg>`;
}
