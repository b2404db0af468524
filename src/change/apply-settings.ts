import { suggest } from '../base/suggest.js';
import { finding, type Report } from '../diagnostic/finding.js';
import { didYouMean } from '../link/name-list.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { type Splice, spliced, type WrittenSplice } from '../source/splice.js';
import type { YamlDocument } from '../syntax/document.js';
import { editDocument } from '../syntax/edit-document.js';
import { flowText } from '../syntax/flow-text.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { type ChangedTexts, changedTexts, type FileChanges, withText } from './changed-texts.js';
import { pathFaulty, pathUnknown } from './codes.js';
import { findPlaces, namesBeside, type Place, type Stray } from './find-places.js';
import { readPolicyPath, type Segment } from './policy-path.js';
import type { Setting } from './setting.js';
import { editOf, fits } from './typed-value.js';

/**
 * Makes changes in the texts of policies, one setting after the other, all comments kept. What the new texts say is for the compiler
 * to judge; reported are paths that cannot be read or lead nowhere. `undefined` when there was one.
 */
export function applySettings(
  files: readonly SourceFile[],
  settings: readonly Setting[],
  report: Report,
): ChangedTexts | undefined {
  const changes = new Map<string, FileChanges>();
  let faults = 0;
  const strict: Report = one => {
    faults++;
    report(one);
  };
  for (const setting of settings) {
    const documents = files.flatMap(file => parseYaml(changes.get(file.path)?.after ?? file, () => {}));
    for (const place of placesOf(setting, documents, strict)) change(setting, place, changes, strict);
  }
  return faults > 0 ? undefined : changedTexts(files, [...changes.values()]);
}

function placesOf(setting: Setting, documents: readonly YamlDocument[], report: Report): readonly Place[] {
  const path = readPolicyPath(setting.path);
  if (path.kind === 'fault') {
    report(
      finding(pathFaulty, `\`${setting.path}\` is no path: ${path.message}`, {
        span: within(setting, path.at, path.at + 1),
        help: 'write it like `processes.premium.milestones.first-response.target`',
      }),
    );
    return [];
  }
  const found = findPlaces(documents, path.segments);
  if (found.kind === 'places') return found.places;
  reportStray(setting, path.segments, found, report);
  return [];
}

function reportStray(setting: Setting, segments: readonly Segment[], stray: Stray, report: Report): void {
  const segment = segments[stray.index];
  const help = didYouMean(segment?.name ?? '', stray.allowed, 'allowed here are');
  report(
    finding(pathUnknown, stray.message, {
      span: segment ? within(setting, segment.start, segment.end) : setting.pathSpan,
      ...(stray.allowed.length > 0 && { help }),
    }),
  );
}

/** The characters of a path's last name. */
function lastOf(setting: Setting): Span {
  const path = readPolicyPath(setting.path);
  const last = path.kind === 'path' ? path.segments.at(-1) : undefined;
  return last === undefined ? setting.pathSpan : within(setting, last.start, last.end);
}

/** The characters `[start, end)` of a path where it is written; all of it where it is written with escapes. */
function within({ path, pathSpan }: Setting, start: number, end: number): Span {
  const at = pathSpan.file.text.slice(pathSpan.start, pathSpan.end).indexOf(path);
  if (at < 0) return pathSpan;
  return { ...pathSpan, start: pathSpan.start + at + start, end: pathSpan.start + at + end };
}

function change(setting: Setting, place: Place, changes: Map<string, FileChanges>, report: Report): void {
  const { document, steps } = place;
  const known = changes.get(document.file.path);
  const edit = editOf(setting.value, place);
  const meant =
    edit.kind === 'set' && !fits(edit.value, place)
      ? suggest(String(steps.at(-1)), namesBeside(place))
      : undefined;
  if (meant !== undefined) {
    const message = `there is no \`${String(steps.at(-1))}\` at this place`;
    report(finding(pathUnknown, message, { span: lastOf(setting), help: `did you mean \`${meant}\`?` }));
    return;
  }
  const current = reread(document, known);
  const splice = editDocument(current, steps, edit);
  if (splice === undefined) {
    const removes = edit.kind === 'remove';
    report(
      finding(
        pathUnknown,
        removes ? `there is no \`${setting.path}\` to take out` : `nothing can stand at \`${setting.path}\``,
        {
          span: setting.pathSpan,
        },
      ),
    );
    return;
  }
  const original = known?.original ?? document.file;
  const written =
    edit.kind === 'set' ? writtenAt(setting, splice, flowText(edit.value)) : writtenAt(setting, splice, '');
  changes.set(original.path, {
    original,
    splices: [...(known?.splices ?? []), { ...splice, written }],
    after: withText(original, spliced(current.file.text, splice)),
  });
}

/** The document as the changes before this one left it: one setting may change several documents of a file. */
function reread(document: YamlDocument, known: FileChanges | undefined): YamlDocument {
  if (known === undefined || known.after === document.file) return document;
  return parseYaml(known.after, () => {})[document.index] ?? document;
}

/** Where a setting says what a splice puts in: the value, or else the path, which names the keys. */
function writtenAt(
  { pathSpan, valueSpan }: Setting,
  { text }: Splice,
  value: string,
): WrittenSplice['written'] {
  const valueStart = text.lastIndexOf(value);
  const written = valueSpan.file.text.slice(valueSpan.start, valueSpan.end);
  const same = text.indexOf(written, valueStart);
  return (start, end) => {
    if (start < valueStart) return pathSpan;
    if (same < 0 || start < same || end > same + written.length) return valueSpan;
    return { ...valueSpan, start: valueSpan.start + start - same, end: valueSpan.start + end - same };
  };
}
