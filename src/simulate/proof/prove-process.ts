import type { Instant } from '../../time/instant.js';
import type { ProgramProcess } from '../program.js';
import type { Told } from '../trace.js';
import { versionAt } from '../versions.js';
import type { Evidence } from './evidence.js';
import type { NoProcess, ProcessProof, VersionCandidate } from './proof.js';
import { cite, processPath, ruleAt } from './rule.js';
import { storyUntil } from './story.js';

/** Which process a record entered and why; `undefined` when it entered none. */
export function proveProcess(evidence: Evidence): ProcessProof | undefined {
  const { plan, program, timeline, trace, story } = evidence;
  const index = trace.findIndex(one => one.kind === 'process-entered');
  const entry = trace.find(isEntry);
  if (entry === undefined) return undefined;
  const chain = (program.chains.get(entry.process) ?? []).filter(one => one.plan.object === timeline.object);
  const version = chain.find(one => one.plan.version === entry.version);
  if (version === undefined) throw new Error(`the plan has no version ${entry.version} of ${entry.process}`);
  const { from, when } = version.plan.entry;
  return {
    name: entry.process,
    version: entry.version,
    ...namedBy(evidence),
    timeZone: program.content.project.timeZone,
    versions: candidatesOf(evidence, chain, entry.at),
    entered: entry.at,
    start: entry.start,
    entryField: from,
    ...(when && {
      entryWhen: cite(plan, `${processPath(version.plan)}.entry.when`, when, storyUntil(story, index)),
    }),
  };
}

/** Why a record entered no process, though it was observed to the end (S10, S11). */
export function proveNoProcess({ plan, program, timeline, story, result }: Evidence): NoProcess {
  const reason = result.notApplied ?? 'no process runs';
  const name = timeline.process ?? program.content.project.process;
  if (name === undefined) return { reason };
  const by = timeline.process === undefined ? 'project' : 'case';
  const chain = (program.chains.get(name) ?? []).filter(one => one.plan.object === timeline.object);
  const version = versionAt(chain, result.observedAt) ?? chain[0];
  const at =
    by === 'project'
      ? 'project.process'
      : processPath((version ?? program.chains.get(name)?.[0])?.plan ?? { name, version: 1 });
  const when = version?.plan.entry.when;
  return {
    reason,
    named: { process: name, by, rule: ruleAt(plan, at) },
    ...(version && when && { entryWhen: cite(plan, `${processPath(version.plan)}.entry.when`, when, story) }),
  };
}

function isEntry(record: { readonly kind: string }): record is Told<'process-entered'> {
  return record.kind === 'process-entered';
}

function namedBy({ plan, timeline }: Evidence): Pick<ProcessProof, 'namedBy' | 'namedAt'> {
  return timeline.process === undefined
    ? { namedBy: 'project', namedAt: ruleAt(plan, 'project.process') }
    : { namedBy: 'case' };
}

function candidatesOf(
  { plan }: Evidence,
  chain: readonly ProgramProcess[],
  entered: Instant,
): readonly VersionCandidate[] {
  const chosen = versionAt(chain, entered);
  return chain.map(one => {
    const { version, effective, default: isDefault, active } = one.plan;
    const isEffective = versionAt([one], entered) !== undefined;
    const standing =
      one === chosen ? 'chosen' : !active ? 'inactive' : isEffective ? 'outranked' : 'not-effective';
    return { version, rule: ruleAt(plan, processPath(one.plan)), standing, effective, default: isDefault };
  });
}
