import { collectFindings } from '../../src/diagnostic/findings.js';
import type { Plan } from '../../src/plan/plan.js';
import { pretty } from '../../src/report/why/pretty.js';
import { prepare } from '../../src/simulate/prepare.js';
import type { Question } from '../../src/simulate/proof/choose-occurrence.js';
import { type Evidence, gatherEvidence } from '../../src/simulate/proof/evidence.js';
import type { Proof } from '../../src/simulate/proof/proof.js';
import { type Misnamed, prove } from '../../src/simulate/proof/prove.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import { plain } from '../report/sample-findings.js';
import { type PlanParts, planOf } from '../simulate/plan-builder.js';
import { at } from '../simulate/run.js';

/** A case on small policies, and what is asked of it. */
export interface Told extends Question {
  readonly parts: PlanParts;
  readonly timeline: CaseTimeline;
  /** The end of the observation, as `at` reads it. */
  readonly until?: string;
  /** Parts of the plan that the builder leaves out. */
  readonly content?: Partial<Plan['content']>;
  /** Where the parts of the plan were written; absent: each at its own path. */
  readonly origins?: Plan['origins'];
}

/** Origins by which every part of a plan was written where its path says. */
const AT_THEIR_PATHS = new Proxy<Record<string, string>>(
  {},
  {
    getOwnPropertyDescriptor: (_, path) => ({ value: String(path), enumerable: true, configurable: true }),
    get: (_, path) => String(path),
  },
);

/** The proof that is asked for, on a plan whose rules are cited by their paths. */
export function proofOf({
  parts,
  timeline,
  until,
  content,
  origins = AT_THEIR_PATHS,
  ...question
}: Told): Proof | Misnamed {
  return prove(proceedingsOf({ parts, timeline, until, content, origins }), question);
}

/** What the proofs of a case are drawn from. */
export function evidenceOf(told: Omit<Told, keyof Question>): Evidence {
  return gatherEvidence(proceedingsOf({ origins: AT_THEIR_PATHS, ...told }));
}

interface Asked {
  readonly parts: PlanParts;
  readonly timeline: CaseTimeline;
  readonly until?: string | undefined;
  readonly content?: Partial<Plan['content']> | undefined;
  readonly origins: Plan['origins'];
}

function proceedingsOf({ parts, timeline, until, content, origins }: Asked) {
  const built = planOf(parts);
  const plan: Plan = { ...built, content: { ...built.content, ...content }, origins };
  const end = until === undefined ? {} : { until: at(until) };
  return { plan, program: prepare(plan), timeline, timeZone: 'UTC', ...end };
}

/** What a printed proof says under each heading; `title` is its first line, `table` the walk along the clock. */
export function tell(told: Told): Readonly<Record<string, string>> {
  const proof = proofOf(told);
  if (proof.kind === 'milestone-unknown' || proof.kind === 'occurrence-unknown') {
    throw new Error(`not proved: ${proof.kind}`);
  }
  if (proof.kind === 'occurrence' && proof.faults.length > 0) throw new Error(proof.faults.join('; '));
  const report = { proof, timeZone: 'UTC', findings: collectFindings([]) };
  const [title = '', ...lines] = pretty(report, plain).split('\n');
  const sections = new Map([['title', [title]]]);
  let heading = 'title';
  for (const line of lines.filter(line => line !== '')) {
    const isTable = /^ {2}\S/.test(line);
    heading = isTable ? 'table' : (/^[A-Z]\w+/.exec(line)?.[0] ?? heading);
    const text = isTable ? line.trim() : line.slice(LABEL);
    sections.set(heading, [...(sections.get(heading) ?? []), text]);
  }
  return Object.fromEntries([...sections].map(([name, texts]) => [name, texts.join('\n')]));
}

/** How many columns the headings of a proof take. */
const LABEL = 11;
