import { suggest } from '../base/suggest.js';
import { listFiles } from './host.js';
import { InputError } from './input-error.js';
import { PACKAGE_ROOT, packageText } from './package-files.js';

const PAGES = 'docs/findings';

/** The codes that `explain` knows, sorted. */
export function explainedCodes(): readonly string[] {
  return listFiles(PACKAGE_ROOT, PAGES, ['.md'])
    .map(file => file.slice(PAGES.length + 1, -'.md'.length))
    .filter(code => code !== 'README');
}

/** The page of a finding's code, as Markdown: meaning, reason, a bad and a good example. Throws an InputError for a code that there is not. */
export function explain(code: string): string {
  const codes = explainedCodes();
  if (codes.includes(code)) return packageText(`${PAGES}/${code}.md`);
  const meant = suggest(code, codes);
  throw new InputError(
    `no finding has the code \`${code}\``,
    meant === undefined ? '`milepost explain` lists all codes' : `did you mean \`${meant}\`?`,
  );
}
