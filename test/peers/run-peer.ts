import { compile } from '../../src/app/compile.js';
import type { Finding } from '../../src/diagnostic/finding.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { prepare } from '../../src/simulate/prepare.js';
import type { CaseResult, MilestoneResult } from '../../src/simulate/result.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import type { Calendar } from '../../src/time/calendar.js';
import type { Instant } from '../../src/time/instant.js';

/** What a peer's policies, in our language, made of one record. */
export interface PeerRun {
  readonly result: CaseResult;
  /** The calendar called `office`. */
  readonly office: Calendar;
  /** The occurrences of a Milestone, in their order. */
  rows(milestone: string): readonly MilestoneResult[];
}

/** Compiles policies, in which there may be no error, and runs one record up to an instant; lint rules advise on what a peer's own terms force. */
export function runPeer(policies: readonly string[], timeline: CaseTimeline, until: Instant): PeerRun {
  const findings: Finding[] = [];
  const report = (one: Finding) => findings.push(one);
  const [document] = parseYaml(sourceFile('milepost.yaml', 'version: 1\nprocess: peer\n'), report);
  const manifest = document && validateManifest(document, report);
  if (manifest === undefined) throw new Error('the manifest is faulty');
  const texts = { manifest, policies: [sourceFile('peer.yaml', policies.join('---\n'))], simulations: [] };
  const { plan } = compile(texts, { milepost: '0', timeZoneData: '0' }, report);
  if (plan === undefined || findings.some(one => one.severity === 'error')) {
    throw new Error(`${findings.map(({ message }) => message).join('\n')}\nin:\n${policies.join('---\n')}`);
  }
  const program = prepare(plan);
  const office = program.calendars.get('office');
  if (office === undefined) throw new Error('no calendar `office`');
  const result = simulateCase(program, timeline, { until });
  return { result, office, rows: name => result.milestones.filter(({ milestone }) => milestone === name) };
}
