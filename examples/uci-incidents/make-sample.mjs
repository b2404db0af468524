// Writes sample/incident_event_log.csv.gz: 200 invented incidents in the shape of the public log, the same on every run.
// Nothing in it is copied; names are drawn from small lists, and made_sla follows the rule of the example minute by minute.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const CASES = 200;
const TARGET_MINUTES = 62 * 60;
const MINUTE = 60_000;

const HEADER =
  'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at';
const COLUMNS = HEADER.split(',');

const PRIORITIES = ['3 - Moderate', '4 - Low', '2 - High', '1 - Critical'];
const WAITS = ['Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem'];

/** The whole sample as CSV. */
export function sampleLog() {
  const random = randomFrom(20_160_229);
  const cases = Array.from({ length: CASES }, (_, index) => incident(index, random));
  return `${[HEADER, ...cases.flat().map(row => COLUMNS.map(column => cell(row[column])).join(',')), ...faultyLines()].join('\n')}\n`;
}

/** One incident's rows, oldest first but for every fiftieth, whose second row comes before its first. */
function incident(index, random) {
  const pick = list => list[Math.floor(random() * list.length)];
  const minutes = (least, most) => Math.floor(least + random() * (most - least)) * MINUTE;
  const opened = Date.UTC(2026, 0, 5) + minutes(0, 60 * 24 * 60);
  const states = [
    'New',
    ...(random() < 0.7 ? ['Active'] : []),
    ...(random() < 0.4 ? [pick(WAITS), 'Active'] : []),
    'Resolved',
    'Closed',
  ];
  if (index % 40 === 7) states.push('Active', 'Resolved', 'Closed'); // reopened after closing
  if (index % 40 === 9) states.push('Closed'); // changed after closing

  const priority = random() < 0.88 ? PRIORITIES[0] : pick(PRIORITIES.slice(1));
  const first = index % 25 === 3 ? '4 - Low' : index % 25 === 15 ? '3 - Moderate' : priority; // raised or changed later
  const pace = pick([300, 2_000, 8_000]); // how many minutes a step takes at most
  let at = opened;
  const steps = states.map(state => {
    at += minutes(1, pace);
    return { state, at };
  });
  if (index === 12) steps[0].at = opened - 17 * MINUTE; // a clock ran behind

  const closed = steps.find(step => step.state === 'Closed').at;
  const met = openMinutes(opened, closed) <= TARGET_MINUTES;
  const verdict = index === 100 ? !met : met; // one that the log judges otherwise
  const last = steps.at(-1).at;
  const common = {
    number: `INC9${String(index + 1).padStart(6, '0')}`,
    caller_id: `Caller ${9000 + Math.floor(random() * 90)}`,
    opened_by: `Opened by ${9000 + Math.floor(random() * 9)}`,
    opened_at: opened,
    contact_type: pick(['Phone', 'Email']),
    location: `Location ${900 + Math.floor(random() * 20)}`,
    category: `Category ${900 + Math.floor(random() * 9)}`,
    impact: '2 - Medium',
    urgency: '2 - Medium',
    assigned_to: random() < 0.2 ? undefined : `Resolver ${900 + Math.floor(random() * 30)}`,
    notify: 'Do Not Notify',
    knowledge: random() < 0.3,
    u_priority_confirmation: random() < 0.3,
    closed_code: `code ${90 + Math.floor(random() * 9)}`, // these three stand on every row, as in the public log
    resolved_at: steps.findLast(step => step.state === 'Resolved').at,
    closed_at: last,
  };
  let judged = true;
  const rows = steps.map(({ state, at: updated }, step) => {
    if (state === 'Closed') judged = verdict;
    return {
      ...common,
      incident_state: state,
      active: state !== 'Closed',
      reassignment_count: Math.min(step, 2),
      sys_mod_count: step,
      made_sla: judged,
      sys_updated_by: `Updated by ${900 + (step % 7)}`,
      sys_updated_at: updated,
      priority: step === 0 ? first : priority,
      assignment_group: step === 0 && random() < 0.1 ? undefined : `Group ${90 + (index % 6)}`,
    };
  });
  return index % 50 === 20 ? [rows[1], rows[0], ...rows.slice(2)] : rows;
}

/** Rows as logs have them now and then: a word for a date, no number, an unknown state, a torn line. */
function faultyLines() {
  const row = {
    number: 'INC9000300',
    incident_state: 'New',
    opened_at: Date.UTC(2026, 0, 5, 15),
    sys_updated_at: Date.UTC(2026, 0, 5, 15, 10),
    priority: '3 - Moderate',
    made_sla: true,
  };
  const line = changes => COLUMNS.map(column => cell({ ...row, ...changes }[column])).join(',');
  return [
    line({ sys_updated_at: 'yesterday' }),
    line({ number: undefined }),
    line({ incident_state: 'Actve' }),
    'INC9000300,New,true',
  ];
}

/** Minutes of Monday to Friday, 14:00 to 23:00, between two instants, counted one by one: slow and plain on purpose. */
function openMinutes(from, to) {
  let open = 0;
  for (let at = from; at < to; at += MINUTE) {
    const time = new Date(at);
    const weekday = time.getUTCDay();
    if (weekday > 0 && weekday < 6 && time.getUTCHours() >= 14 && time.getUTCHours() < 23) open++;
  }
  return open;
}

function cell(value) {
  if (value === undefined) return '?';
  return typeof value === 'number' && value > 1e11 ? date(value) : String(value);
}

/** `5/1/2026 09:07`, as the public log writes instants. */
function date(at) {
  const time = new Date(at);
  const two = count => String(count).padStart(2, '0');
  return `${time.getUTCDate()}/${time.getUTCMonth() + 1}/${time.getUTCFullYear()} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
}

/** Random numbers in [0, 1) that depend on the seed alone (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(import.meta.dirname, 'sample');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'incident_event_log.csv.gz'), gzipSync(sampleLog(), { level: 9 }));
}
