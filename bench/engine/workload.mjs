// The workload of the engine's benchmarks: a process of four milestones with eight conditions, warnings, violations and success actions,
// and cases of eight events each. The same cases on every run.
import { PROFILES } from '../../dist/plan/semantics.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FROM = Date.UTC(2025, 0, 6, 9);
const SPREAD = 300 * 24 * HOUR;

/** Until when every case is observed. */
export const UNTIL = FROM + SPREAD + 120 * 24 * HOUR;

const text = path => ({ op: 'read', path, type: 'text' });
const flag = path => ({ op: 'read', path, type: 'boolean' });
const literal = value => ({ op: 'literal', value });
const is = (path, value) => ({ op: 'equal', left: text(path), right: literal(value) });
const isNot = (path, value) => ({ op: 'notEqual', left: text(path), right: literal(value) });
const among = (path, ...values) => ({ op: 'in', operand: text(path), values: values.map(literal) });
const all = (...operands) => ({ op: 'and', operands });

const trigger = (kind, amount, ...actions) => ({ kind, offset: { kind: 'span', amount }, actions });
const milestone = (id, hours, parts) => ({
  id,
  milestone: id,
  recurrence: 'none',
  target: { kind: 'duration', amount: hours * HOUR },
  start: 'criteria',
  clock: 'business',
  runsWhileStopped: false,
  onTargetChange: 'keep',
  agreement: 'sla',
  underpins: [],
  success: ['praise'],
  triggers: [trigger('warning', -HOUR, 'warn'), trigger('violation', 0, 'escalate')],
  ...parts,
});

/** The four milestones; `when` may be narrowed by a further condition, for policies with many of them. */
export function milestones(suffix = '', only = undefined) {
  const narrowed = when => (only === undefined ? when : when === undefined ? only : all(only, when));
  return [
    milestone(`First Response${suffix}`, 4, {
      when: narrowed(all(is('origin', 'Web'), isNot('priority', 'None'))),
      completeWhen: { op: 'has', path: 'firstRepliedAt' },
    }),
    milestone(`Assignment${suffix}`, 2, {
      when: narrowed(isNot('status', 'Spam')),
      completeWhen: { op: 'has', path: 'ownerId' },
    }),
    milestone(`Workaround${suffix}`, 8, {
      when: narrowed(among('priority', 'High', 'Critical')),
      completeWhen: flag('workaround'),
    }),
    milestone(`Resolution${suffix}`, 24, {
      ...(only === undefined ? {} : { when: only }),
      completeWhen: among('status', 'Resolved', 'Closed'),
      pauseWhen: is('status', 'Waiting'),
    }),
  ];
}

const notify = name => ({ name, quiet: false, type: 'notify', to: ['lead'], text: [{ text: name }] });

/** A plan with these items in one process, on the given calendars; the first is the default. */
export function planOf(items, calendars) {
  const named = list => Object.fromEntries(list.map(one => [one.name, one]));
  return {
    version: 1,
    hash: 'sha256:none',
    builtWith: { milepost: 'bench', timeZoneData: process.versions.tz },
    content: {
      project: {
        timeZone: 'UTC',
        process: 'support',
        queues: [],
        features: { entitlements: false, versioning: false, stoppedTime: true, milestoneFeed: false },
        milestoneTracker: 'business',
        semantics: PROFILES.milepost,
      },
      objectTypes: {
        Case: {
          name: 'Case',
          fields: {
            origin: { type: 'picklist', values: ['Web', 'Phone'], ranked: false },
            priority: { type: 'picklist', values: ['None', 'Low', 'High', 'Critical'], ranked: true },
            status: {
              type: 'picklist',
              values: ['New', 'Working', 'Waiting', 'Spam', 'Resolved', 'Closed'],
              ranked: false,
            },
            workaround: { type: 'boolean' },
            category: { type: 'text' },
            region: { type: 'text' },
          },
          closedWhen: is('status', 'Closed'),
        },
      },
      calendars: named(calendars),
      defaultCalendar: calendars[0].name,
      actions: named(['praise', 'warn', 'escalate'].map(notify)),
      processes: [
        {
          name: 'support',
          version: 1,
          object: 'Case',
          active: true,
          default: true,
          effective: {},
          entry: { from: 'createdAt' },
          exitWhen: flag('isClosed'),
          updateRules: [],
          milestones: items,
        },
      ],
      templates: {},
    },
    origins: {},
  };
}

/** A generator of numbers from 0 to 1, the same on every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const ORIGINS = ['Web', 'Web', 'Web', 'Phone'];
const PRIORITIES = ['Low', 'Low', 'High', 'Critical'];

/** Cases of eight events; `more` gives further fields by the number of the case. */
export function cases(count, more = () => ({})) {
  const next = numbers(20);
  const pick = list => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const createdAt = Math.floor(FROM + next() * SPREAD);
    let at = createdAt;
    const later = () => (at += Math.floor((0.05 + next() ** 3 * 30) * HOUR));
    return {
      id: `case ${index}`,
      object: 'Case',
      createdAt,
      createdBy: 'customer',
      fields: { origin: pick(ORIGINS), priority: pick(PRIORITIES), status: 'New', ...more(index) },
      events: [
        { at: later(), kind: 'owner', owner: 'ada' },
        { at: later(), kind: 'set', fields: { category: 'network' } },
        { at: later(), kind: 'message', from: 'agent', public: true },
        { at: later(), kind: 'set', fields: { status: 'Waiting' } },
        { at: later(), kind: 'set', fields: { status: 'Working' } },
        { at: later(), kind: 'set', fields: { workaround: true } },
        { at: later(), kind: 'set', fields: { priority: pick(PRIORITIES) } },
        { at: later(), kind: 'set', fields: { status: pick(['Resolved', 'Closed']) } },
      ],
    };
  });
}

/** What became of all cases together: what every engine of the benchmark must agree on. */
export function noCounts() {
  return { met: 0, violated: 0, open: 0, other: 0, actions: 0 };
}
