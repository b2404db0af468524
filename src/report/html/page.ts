import type { BuiltWith } from '../report-context.js';
import { type Markup, markup } from './markup.js';
import { STYLESHEET } from './stylesheet.js';

/** A report as one page. */
export interface Page {
  readonly title: string;
  /** What was run and how much of it, in a sentence without its period. */
  readonly lead: string;
  readonly sections: readonly PageSection[];
  readonly builtWith: BuiltWith;
}

/** A part of a page that the contents lead to. */
export interface PageSection {
  /** Names the section in addresses: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/**
 * The whole document: one file that loads nothing, which its own content policy forbids too, runs no script, and follows the
 * reader's choice of light or dark.
 */
export function pageText({ title, lead, sections, builtWith }: Page): string {
  const { html } = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: STYLESHEET }}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>
<h1>${title}</h1>
<p>${lead}</p>
</header>
<nav aria-label="Contents">
<ul>
${sections.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>\n`)}</ul>
</nav>
<main id="report">
${sections.map(sectionMarkup)}</main>
<footer>
<p>milepost ${builtWith.milepost}, time-zone data ${builtWith.timeZoneData}</p>
</footer>
</body>
</html>
`;
  return html;
}

function sectionMarkup({ id, title, body }: PageSection): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;
}
