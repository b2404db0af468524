import { collectFindings } from '../diagnostic/findings.js';
import type { Plan } from '../plan/plan.js';
import { plainStyle } from '../report/style.js';
import { pretty } from '../report/why/pretty.js';
import type { Program } from '../simulate/program.js';
import { prove } from '../simulate/proof/prove.js';
import type { OccurrenceName } from '../simulate/trace.js';
import type { ExploredCase } from './explored-run.js';
import { builtWith } from './package-files.js';

/** The proof of an occurrence of a case, as `why` prints it, in lines of at most `width` cells. */
export function proveCase(
  { timeline, until, zones, source }: ExploredCase,
  plan: Plan,
  program: Program,
  { id, occurrence, cycle }: OccurrenceName,
  width: number,
): readonly string[] {
  const timeZone = zones.default;
  const proof = prove({ plan, program, timeline, until, timeZone }, { milestone: id, occurrence, cycle });
  if (proof.kind === 'milestone-unknown' || proof.kind === 'occurrence-unknown') return [];
  const place = { kind: until === undefined ? 'scenario' : 'history', name: source } as const;
  const report = { proof, source: place, timeZone, findings: collectFindings([]) };
  const context = { style: plainStyle, width, quiet: true, builtWith: builtWith() };
  return pretty(report, context).trimEnd().split('\n');
}
