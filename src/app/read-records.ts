import type { Report } from '../diagnostic/finding.js';
import type { Records } from '../entitlement/records.js';
import { type FaultyRecords, faultyRecords } from '../records/link-context.js';
import { linkRecords } from '../records/link-records.js';
import { readCsv } from '../records/read-csv.js';
import { isRecord, RECORD_KINDS, type RecordDocument } from '../records/record-kind.js';
import { identify } from '../schema/identify.js';
import { validateDocument } from '../schema/validate-document.js';
import type { SourceFile } from '../source/source-file.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import type { LoadedProject } from './load-project.js';
import { isSimulation, misplaced } from './simulation-kinds.js';

/** All records of a project, linked; `undefined`, after findings, when one of them has an error, or the policies have. */
export function readRecords(
  { plan, records: { among, files } }: LoadedProject,
  report: Report,
): Records | undefined {
  let errors = 0;
  const strict: Report = one => {
    if (one.severity === 'error') errors++;
    report(one);
  };
  const faulty = faultyRecords();
  const written = files
    .filter(file => !isCsv(file))
    .flatMap(file => readYamlRecords(file, faulty, strict))
    .map(document => ({ document, isSound: true }));
  if (plan === undefined) return undefined;
  const rows = files.filter(isCsv).flatMap(file => readCsv(file, plan.content, faulty, strict));
  const own = among.map(document => ({ document, isSound: true }));
  const records = linkRecords([...own, ...written, ...rows], plan.content, strict, faulty);
  return errors > 0 ? undefined : records;
}

/** The records of a YAML file; reports other documents, and notes the names of those with faults. */
export function readYamlRecords(
  file: SourceFile,
  faulty: FaultyRecords,
  report: Report,
): readonly RecordDocument[] {
  return parseYaml(file, report).flatMap(document => {
    const spec = validateDocument(document, report);
    if (spec === undefined) {
      const { kind, name } = identify(document);
      const meant = RECORD_KINDS.find(one => one === kind);
      if (meant !== undefined && name !== undefined) faulty.add(meant, name);
      else for (const one of RECORD_KINDS) faulty.addAll(one);
      return [];
    }
    if (isRecord(spec)) return [spec];
    report(misplaced(spec, 'records', isSimulation(spec) ? 'simulations' : 'policies'));
    return [];
  });
}

function isCsv({ path }: SourceFile): boolean {
  return path.endsWith('.csv');
}
