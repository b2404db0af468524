import { afterSetting } from '../../analysis/after-setting.js';
import { allOf, anyOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord } from '../../analysis/find-record.js';
import { type Records, recordsOf } from '../../analysis/records.js';
import type { Expression } from '../../condition/expression.js';
import { fieldsRead } from '../../condition/reads.js';
import type { Process } from '../../link/process.js';
import type { Project } from '../../link/project.js';
import { reevaluates, runningCondition } from '../action-effects.js';
import { type ActionStep, actionSteps } from '../action-steps.js';
import { inProcess } from '../open-conditions.js';
import type { GivenValues } from '../promises.js';
import type { Rule } from '../rule.js';

/** The most steps of a process, and of a loop, and the most loops that are looked at. */
const MOST_STEPS = 60;
const LONGEST = 4;
const MOST_LOOPS = 50;

/** Actions that start each other's milestones over and over. */
export const actionsCircular: Rule = {
  code: 'actions-circular',
  severity: 'warning',
  summary: 'Actions set fields that start each other’s milestones again and again.',
  why: 'On a live system such a loop goes on until somebody notices: it floods people with messages and changes records for ever (S33). What people and other milestones do in between is not looked at; neither are loops of more than four lists of actions, and conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process(process, say, project) {
      if (!reevaluates(project)) return;
      const records = recordsOf(process.object, project);
      const told = new Set<ActionStep>();
      const { loops, areAll } = loopsOf(process, project, records);
      if (!areAll) {
        const what = `looks at the first ${MOST_STEPS} lists of actions of \`${process.name}\` and ${MOST_LOOPS} ways round`;
        say.limited(what, { span: process.at.child('milestones').key() });
      }
      for (const loop of loops) {
        const [first, ...others] = loop;
        if (first === undefined || loop.some(step => told.has(step))) continue;
        const round = goesRound(loop, process, project, records);
        const answer = round && findRecord(round.question, records, round.given);
        if (answer?.kind !== 'found') continue;
        for (const step of loop) told.add(step);
        const names = [...new Set(loop.flatMap(step => step.actions))].map(name => `\`${name}\``);
        say(
          `${names.join(' and ')} bring each other about without end, for ${describeExample(answer.example)}`,
          {
            span: first.at.value(),
            related: [
              ...others.map(step => ({ span: step.at.value(), label: `then these, on ${step.cause}` })),
              ...first.at.via(),
            ],
            help: 'make the condition that starts a milestone false once its work is done, or let a person set the field',
          },
        );
      }
    },
  },
};

type Loop = readonly ActionStep[];

interface Loops {
  readonly loops: readonly Loop[];
  readonly areAll: boolean;
}

/** The ways round through steps of which each sets a field that the next one's item goes by; each begins with its earliest step. */
function loopsOf(process: Process, project: Project, records: Records): Loops {
  const all = actionSteps(process, project);
  const steps = all.slice(0, MOST_STEPS);
  const moving = steps.map(step => fieldsMoving(step, records));
  const leads = steps.map(({ sets }) =>
    steps.filter((_, next) => moving[next]?.some(path => Object.hasOwn(sets, path))),
  );
  const loops: Loop[] = [];
  const follow = (way: Loop): void => {
    const [first, last] = [way[0], way.at(-1)];
    if (first === undefined || last === undefined || loops.length >= MOST_LOOPS) return;
    for (const next of leads[steps.indexOf(last)] ?? []) {
      if (next === first && way.length > 1) loops.push(way);
      const isOpen = steps.indexOf(next) > steps.indexOf(first) && !way.includes(next);
      if (isOpen && way.length < LONGEST) follow([...way, next]);
    }
  };
  for (const step of steps) follow([step]);
  return { loops, areAll: all.length <= MOST_STEPS && loops.length < MOST_LOOPS };
}

/** The fields that the item of a step goes by. */
function fieldsMoving({ item: { when, completeWhen } }: ActionStep, records: Records): readonly string[] {
  const read = [when, completeWhen].flatMap(one => (one ? fieldsRead(one) : []));
  const closing = read.includes('isClosed') && records.closedWhen ? fieldsRead(records.closedWhen) : [];
  return [...read, ...closing];
}

/** When a loop goes round again, nobody acting: what the conditions of its items say, and what must be so besides. */
interface Round {
  readonly question: Expression;
  readonly given: Expression;
}

/** Of which records a loop that has gone round once goes round again; `undefined` where that is not analysed. */
function goesRound(loop: Loop, process: Process, project: Project, records: Records): Round | undefined {
  const round: GivenValues = Object.assign({}, ...loop.map(step => step.sets));
  const states = loop.map(
    (_, index): GivenValues => Object.assign({}, round, ...loop.slice(0, index).map(step => step.sets)),
  );
  let isAnalysed = true;
  const at = (condition: Expression, index: number): Expression => {
    const after = afterSetting(condition, states.at(index % states.length) ?? {}, records);
    isAnalysed &&= after !== undefined;
    return after ?? allOf();
  };
  const fires = loop.map(({ item, cause }, index) => {
    const { completeWhen, recurrence, when } = item;
    const again = recurrence === 'none' ? anyOf() : (completeWhen ?? anyOf());
    if (cause === 'success') return allOf(at(again, index), at(allOf(when, notOf(again)), index - 1));
    const ended = states.map((_, other) => at(anyOf(notOf(when), again), other));
    return allOf(at(allOf(when), index), anyOf(...ended));
  });
  const open = loop.map(({ item, cause }, index) =>
    at(cause === 'success' ? inProcess(process, project) : runningCondition(item, process, project), index),
  );
  return isAnalysed ? { question: allOf(...fires), given: allOf(...open) } : undefined;
}
