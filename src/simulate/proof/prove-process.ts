import type { ProgramProcess } from '../program.js';
import type { Told } from '../trace.js';
import { undatedVersion, versionAt } from '../versions.js';
import { coverAt, proveEntitlement } from './cover-story.js';
import type { Evidence } from './evidence.js';
import type { NoProcess, ProcessProof, VersionCandidate } from './proof.js';
import { cite, processPath, ruleAt } from './rule.js';
import { storyUntil } from './story.js';

/** Which process a record entered last by a trace record, and why; `undefined` when it entered none. */
export function proveProcess(evidence: Evidence, by: number): ProcessProof | undefined {
  const { plan, program, timeline, trace, story } = evidence;
  const index = trace.findLastIndex((one, place) => place <= by && isEntry(one));
  const entry = trace[index];
  if (entry === undefined || !isEntry(entry)) return undefined;
  const chain = (program.chains.get(entry.process) ?? []).filter(one => one.plan.object === timeline.object);
  const version = chain.find(one => one.plan.version === entry.version);
  if (version === undefined) throw new Error(`the plan has no version ${entry.version} of ${entry.process}`);
  const { from, when } = version.plan.entry;
  return {
    name: entry.process,
    version: entry.version,
    ...namedBy(evidence, index),
    timeZone: program.content.project.timeZone,
    versions: candidatesOf(evidence, chain, version, index),
    entered: entry.at,
    start: entry.start,
    entryField: from,
    ...(when && {
      entryWhen: cite(plan, `${processPath(version.plan)}.entry.when`, when, storyUntil(story, index)),
    }),
  };
}

/** Why a record entered no process, though it was observed to the end (S10, S11). */
export function proveNoProcess(evidence: Evidence): NoProcess {
  const { plan, program, timeline, story, result, trace } = evidence;
  const reason = result.notApplied ?? 'no process runs';
  const last = trace.length - 1;
  const cover = coverAt(evidence, last);
  const entitlement = proveEntitlement(evidence, last);
  const found = entitlement && { entitlement };
  const name = cover === undefined ? (timeline.process ?? program.content.project.process) : cover.process;
  if (name === undefined) return { reason, ...found };
  const own = timeline.process === undefined ? 'project' : 'case';
  const by = cover === undefined ? own : 'entitlement';
  const chain = (program.chains.get(name) ?? []).filter(one => one.plan.object === timeline.object);
  const offered = chain.filter(one => [undefined, one.plan.version].includes(cover?.processVersion));
  const version = versionAt(offered, result.observedAt) ?? undatedVersion(offered) ?? chain[0];
  const at =
    by === 'project'
      ? 'project.process'
      : processPath((version ?? program.chains.get(name)?.[0])?.plan ?? { name, version: 1 });
  const when = version?.plan.entry.when;
  const isRefused = trace.some(one => one.kind === 'not-applied' && one.reason === reason);
  return {
    reason,
    ...found,
    named: { process: name, by, rule: ruleAt(plan, at) },
    ...(version &&
      when &&
      !isRefused && { entryWhen: cite(plan, `${processPath(version.plan)}.entry.when`, when, story) }),
  };
}

function isEntry(record: { readonly kind: string }): record is Told<'process-entered'> {
  return record.kind === 'process-entered';
}

function namedBy(
  evidence: Evidence,
  index: number,
): Pick<ProcessProof, 'namedBy' | 'namedAt' | 'entitlement'> {
  const { plan, timeline } = evidence;
  const entitlement = proveEntitlement(evidence, index);
  const cover = coverAt(evidence, index);
  if (cover !== undefined) {
    const namedAt =
      cover.template === undefined ? {} : { namedAt: ruleAt(plan, `templates.${cover.template}`) };
    return { namedBy: 'entitlement', ...namedAt, ...(entitlement && { entitlement }) };
  }
  return timeline.process === undefined
    ? { namedBy: 'project', namedAt: ruleAt(plan, 'project.process'), ...(entitlement && { entitlement }) }
    : { namedBy: 'case' };
}

function candidatesOf(
  evidence: Evidence,
  chain: readonly ProgramProcess[],
  chosen: ProgramProcess,
  index: number,
): readonly VersionCandidate[] {
  const { plan, trace } = evidence;
  const isNamed = coverAt(evidence, index)?.processVersion !== undefined;
  const entered = trace[index]?.at ?? evidence.timeline.createdAt;
  const standingOf = (one: ProgramProcess): VersionCandidate['standing'] => {
    if (one === chosen) return 'chosen';
    if (!one.plan.active) return 'inactive';
    if (isNamed) return 'not-named';
    return versionAt([one], entered) === undefined ? 'not-effective' : 'outranked';
  };
  return chain.map(one => {
    const { version, effective, default: isDefault } = one.plan;
    const standing = standingOf(one);
    return { version, rule: ruleAt(plan, processPath(one.plan)), standing, effective, default: isDefault };
  });
}
