import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/history/read-history.js';
import type { CaseEvent } from '../../src/simulate/timeline.js';
import { link, read, type SourceText } from './history-kit.js';

const log: SourceText = {
  timeZone: 'UTC',
  missing: ['?'],
  dateFormats: ['d/M/yyyy HH:mm'],
  changes: {
    file: 'log.csv',
    case: 'id',
    at: 'at',
    createdAt: 'opened',
    fields: { status: 'state', priority: { column: 'prio', values: { P1: 'Critical', none: null } } },
    means: [{ when: { state: 'Closed' }, event: { complete: 'resolution' } }],
  },
};

const HEADER = 'id,at,opened,state,prio\n';
const time = (text: string): number => Date.parse(`2026-03-${text}Z`);

/** An event in short: `02T10:00 set {"status":"Closed"}`. */
function short({ at, kind, ...rest }: CaseEvent): string {
  return `${new Date(at).toISOString().slice(8, 16)} ${kind} ${JSON.stringify(Object.values(rest)[0])}`;
}

describe('a log of changes', () => {
  it('starts a case with the fields of its earliest row and sets what later rows change', async () => {
    const { cases, history } = await read(log, {
      'log.csv': `${HEADER}7,2/3/2026 10:05,2/3/2026 10:00,New,Low\n7,2/3/2026 11:00,2/3/2026 10:00,Working,Low\n7,2/3/2026 12:00,2/3/2026 10:00,Working,P1\n`,
    });
    expect(cases).toHaveLength(1);
    expect(cases[0]?.timeline).toMatchObject({
      id: '7',
      object: 'Case',
      createdAt: time('02T10:00'),
      createdBy: 'customer',
      fields: { status: 'New', priority: 'Low' },
    });
    expect(cases[0]?.timeline.events.map(short)).toEqual([
      '02T11:00 set {"status":"Working"}',
      '02T12:00 set {"priority":"Critical"}',
    ]);
    expect(history?.rows).toMatchObject({ read: 3, leftOut: 0, adjusted: 0, listed: [] });
    expect(history?.end).toBe(time('02T12:00'));
  });

  it('groups rows by case and sorts them by time, wherever they stand; rows of one instant keep their order', async () => {
    const { cases } = await read(log, {
      'log.csv': `${HEADER}a,2/3/2026 12:00,1/3/2026 10:00,Closed,Low\nb,1/3/2026 10:00,1/3/2026 10:00,New,High\na,1/3/2026 10:00,1/3/2026 10:00,New,Low\na,2/3/2026 12:00,1/3/2026 10:00,Waiting,Low\n`,
    });
    expect(cases.map(one => one.timeline.id)).toEqual(['a', 'b']);
    expect(cases[0]?.timeline.fields).toEqual({ status: 'New', priority: 'Low' });
    expect(cases[0]?.timeline.events.map(short)).toEqual([
      '02T12:00 complete "resolution"',
      '02T12:00 set {"status":"Closed"}',
      '02T12:00 set {"status":"Waiting"}',
    ]);
  });

  it('gives the same cases for any order of rows of different instants', async () => {
    const lines = [
      'a,1/3/2026 10:00,1/3/2026 10:00,New,Low',
      'a,2/3/2026 10:00,1/3/2026 10:00,Working,Low',
      'a,3/3/2026 10:00,1/3/2026 10:00,Closed,High',
      'b,1/3/2026 11:00,1/3/2026 11:00,New,P1',
      'b,2/3/2026 11:00,1/3/2026 11:00,Closed,P1',
    ];
    const casesOf = async (rows: readonly string[]) => {
      const { cases } = await read(log, { 'log.csv': HEADER + rows.join('\n') });
      return cases.toSorted((a, b) => (a.timeline.id < b.timeline.id ? -1 : 1));
    };
    const expected = await casesOf(lines);
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async rows => {
        expect(await casesOf(rows)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('takes an event for the change into a matching row, not for every row that matches, and before its fields change', async () => {
    const { cases } = await read(log, {
      'log.csv': `${HEADER}a,1/3/2026 10:00,1/3/2026 10:00,New,Low\na,2/3/2026 10:00,1/3/2026 10:00,Closed,Low\na,3/3/2026 10:00,1/3/2026 10:00,Closed,High\na,4/3/2026 10:00,1/3/2026 10:00,Working,High\na,5/3/2026 10:00,1/3/2026 10:00,Closed,High\n`,
    });
    expect(cases[0]?.timeline.events.map(short)).toEqual([
      '02T10:00 complete "resolution"',
      '02T10:00 set {"status":"Closed"}',
      '03T10:00 set {"priority":"High"}',
      '04T10:00 set {"status":"Working"}',
      '05T10:00 complete "resolution"',
      '05T10:00 set {"status":"Closed"}',
    ]);
  });

  it('takes a missing cell for blank, and so a text that the map of values makes null', async () => {
    const { cases } = await read(log, {
      'log.csv': `${HEADER}a,1/3/2026 10:00,1/3/2026 10:00,New,?\na,2/3/2026 10:00,1/3/2026 10:00,New,Low\na,3/3/2026 10:00,1/3/2026 10:00,New,\na,4/3/2026 10:00,1/3/2026 10:00,New,none\n`,
    });
    expect(cases[0]?.timeline.fields).toEqual({ status: 'New' });
    expect(cases[0]?.timeline.events.map(short)).toEqual([
      '02T10:00 set {"priority":"Low"}',
      '03T10:00 set {"priority":null}',
    ]);
  });

  it('lets the source say what held before the first row, and what all other texts mean', async () => {
    const fields = {
      status: { column: 'state', values: { Done: 'Closed' }, otherwise: 'Working', initially: 'New' },
    };
    const { cases } = await read(
      { ...log, changes: { file: 'log.csv', case: 'id', at: 'at', createdAt: 'opened', fields } },
      {
        'log.csv': `${HEADER}a,1/3/2026 10:05,1/3/2026 10:00,Triage,\na,2/3/2026 10:00,1/3/2026 10:00,Done,\n`,
      },
    );
    expect(cases[0]?.timeline.fields).toEqual({ status: 'New' });
    expect(cases[0]?.timeline.events.map(short)).toEqual([
      '01T10:05 set {"status":"Working"}',
      '02T10:00 set {"status":"Closed"}',
    ]);
  });

  it('reads the log’s verdict from a case’s last row in time', async () => {
    const { cases } = await read(
      { ...log, compare: { milestone: 'resolution', column: 'ok', met: ['true', 'yes'], violated: 'false' } },
      {
        'log.csv':
          'id,at,opened,state,prio,ok\na,3/3/2026 10:00,1/3/2026 10:00,New,,false\na,2/3/2026 10:00,1/3/2026 10:00,New,,true\nb,1/3/2026 10:00,1/3/2026 10:00,New,,yes\nc,1/3/2026 10:00,1/3/2026 10:00,New,,perhaps\n',
      },
    );
    expect(cases.map(one => one.verdict)).toEqual(['violated', 'met', undefined]);
  });
});

describe('rows that cannot be taken as they stand', () => {
  it.each([
    ['columns-wrong', 'a,1/3/2026 10:00,1/3/2026 10:00,New', 'it has 4 cells, the header 5'],
    ['case-missing', '?,1/3/2026 10:00,1/3/2026 10:00,New,Low', 'it names no case in `id`'],
    ['date-missing', 'a,?,1/3/2026 10:00,New,Low', 'it has no date in `at`'],
    ['date-missing', 'a,1/3/2026 10:00,,New,Low', 'it has no date in `opened`'],
    [
      'date-unreadable',
      'a,2026-03-01,1/3/2026 10:00,New,Low',
      '`2026-03-01` in `at` is a date in none of the formats of `dateFormats`',
    ],
    [
      'date-unreadable',
      'a,1/3/2026 10:00,31/2/2026 10:00,New,Low',
      '`31/2/2026 10:00` in `opened` is a date in none of the formats of `dateFormats`',
    ],
    [
      'value-unknown',
      'a,1/3/2026 10:00,1/3/2026 10:00,Clsed,Low',
      '`Clsed` in `state` is no value of `status`; did you mean `Closed`?',
    ],
    [
      'value-unknown',
      'a,1/3/2026 10:00,1/3/2026 10:00,New,zzzzzz',
      '`zzzzzz` in `prio` is no value of `priority`',
    ],
  ])('%s: %s', async (kind, line, reason) => {
    const good = 'b,1/3/2026 10:00,1/3/2026 10:00,New,Low';
    const { history, cases } = await read(log, { 'log.csv': `${HEADER}${good}\n${line}\n${good}\n` });
    expect(cases.map(one => one.timeline.id)).toEqual(['b']);
    expect(history?.rows).toMatchObject({ read: 3, leftOut: 1, adjusted: 0, kinds: [{ kind, count: 1 }] });
    const [, second] = line.split(',');
    expect(history?.rows.listed).toEqual([
      {
        file: 'log.csv',
        line: 3,
        kind,
        reason,
        effect: 'left-out',
        ...(kind !== 'columns-wrong' && kind !== 'case-missing' && { case: 'a' }),
      },
    ]);
    expect(second).toBeDefined();
  });

  it.each([
    ['number', 'age', '12h', '`12h` in `x` is not a number'],
    ['boolean', 'urgent', 'maybe', '`maybe` in `x` is not true or false'],
    ['datetime', 'dueAt', 'soon', '`soon` in `x` is not a date'],
  ])('value-unreadable: a %s', async (_, field, text, reason) => {
    const { history } = await read(
      {
        ...log,
        changes: { file: 'log.csv', case: 'id', at: 'at', createdAt: 'opened', fields: { [field]: 'x' } },
      },
      { 'log.csv': `id,at,opened,x\na,1/3/2026 10:00,1/3/2026 10:00,${text}\n` },
    );
    expect(history?.rows.listed).toMatchObject([{ kind: 'value-unreadable', case: 'a', line: 2, reason }]);
  });

  it('reads numbers, booleans, instants and texts by the type of their field', async () => {
    const fields = { age: 'n', urgent: 'b', dueAt: 'd', group: 't' };
    const { cases } = await read(
      { ...log, changes: { file: 'log.csv', case: 'id', at: 'at', createdAt: 'opened', fields } },
      {
        'log.csv': 'id,at,opened,n,b,d,t\na,1/3/2026 10:00,1/3/2026 10:00,-1.5,TRUE,2/3/2026 09:00,"x, y"\n',
      },
    );
    expect(cases[0]?.timeline.fields).toEqual({
      age: -1.5,
      urgent: true,
      dueAt: time('02T09:00'),
      group: 'x, y',
    });
  });

  it('counts a row before the creation at the creation, and says so', async () => {
    const { history, cases } = await read(log, {
      'log.csv': `${HEADER}a,1/3/2026 09:00,1/3/2026 10:00,New,Low\na,2/3/2026 09:00,1/3/2026 10:00,Working,Low\n`,
    });
    expect(cases[0]?.timeline.fields).toEqual({ status: 'New', priority: 'Low' });
    expect(history?.rows).toMatchObject({
      adjusted: 1,
      listed: [
        {
          kind: 'before-creation',
          line: 2,
          effect: 'adjusted',
          reason:
            'it is of Sun 1 Mar 2026 09:00 UTC, the case was created Sun 1 Mar 2026 10:00 UTC: it counts at the creation',
        },
      ],
    });
  });

  it('keeps the creation that the first row of a case names, and says where another differs', async () => {
    const { history, cases } = await read(log, {
      'log.csv': `${HEADER}a,3/3/2026 09:00,1/3/2026 10:00,New,Low\na,4/3/2026 09:00,2/3/2026 10:00,Working,Low\n`,
    });
    expect(cases[0]?.timeline.createdAt).toBe(time('01T10:00'));
    expect(history?.rows.listed).toMatchObject([{ kind: 'creation-differs', line: 3, effect: 'adjusted' }]);
  });

  it('lists the first thousand and counts the rest', async () => {
    const bad = 'a,never,1/3/2026 10:00,New,Low\n'.repeat(1_500);
    const { history } = await read(log, { 'log.csv': HEADER + bad });
    expect(history?.rows).toMatchObject({ read: 1_500, leftOut: 1_500, kinds: [{ count: 1_500 }] });
    expect(history?.rows.listed).toHaveLength(1_000);
  });
});

describe('a log of cases and events', () => {
  const both: SourceText = {
    format: 'ndjson',
    timeZone: 'UTC',
    process: 'basic',
    createdBy: 'agent',
    cases: {
      file: 'cases.ndjson',
      case: 'id',
      createdAt: 'opened',
      fields: { priority: 'prio' },
      means: [{ at: 'closed', event: { set: { status: 'Closed' } } }],
    },
    events: {
      file: 'events.ndjson',
      case: 'ticket.id',
      at: 'at',
      fields: { status: { column: 'state', initially: 'New' } },
      means: [
        { when: { by: ['customer', 'web'] }, event: { message: { from: 'customer' } } },
        { when: { by: 'staff', note: null }, event: { message: { from: 'agent', channel: 'email' } } },
        { when: { by: 'staff', note: 'true' }, event: { message: { from: 'agent', public: false } } },
        { when: { hold: 'true' }, event: { stop: true } },
        { when: { who: ['ann', 'bob'] }, event: { owner: { column: 'who' } } },
        { when: { to: 'desk' }, event: { queue: 'desk' } },
        { when: { undo: 'true' }, event: { reopen: 'resolution' } },
        { when: { done: 'true' }, event: { complete: { milestone: 'resolution', completedAt: 'doneAt' } } },
      ],
    },
  };
  const rows = (...lines: readonly object[]): string =>
    lines.map(line => `${JSON.stringify(line)}\n`).join('');

  it('takes every matching row for an event, missing cells as no change, and dated columns for events of their own', async () => {
    const { cases, history, findings } = await read(both, {
      'cases.ndjson': rows(
        { id: 1, opened: '2026-03-01T10:00', prio: 'High', closed: '2026-03-09T10:00' },
        { id: 2, opened: '2026-03-02T10:00', prio: null },
      ),
      'events.ndjson': rows(
        { ticket: { id: 1 }, at: '2026-03-02T10:00', by: 'web' },
        { ticket: { id: 1 }, at: '2026-03-03T10:00', by: 'staff', state: 'Working' },
        { ticket: { id: 1 }, at: '2026-03-03T11:00', by: 'staff', note: true },
        { ticket: { id: 1 }, at: '2026-03-04T10:00', hold: true },
        { ticket: { id: 1 }, at: '2026-03-05T10:00', who: 'ann', to: 'desk' },
        { ticket: { id: 1 }, at: '2026-03-06T10:00', done: true, doneAt: '2026-03-06T09:00' },
        { ticket: { id: 1 }, at: '2026-03-07T10:00', undo: true },
        { ticket: { id: 1 }, at: '2026-03-08T10:00', done: true },
      ),
    });
    expect(findings).toEqual([]);
    expect(history?.rows).toMatchObject({ read: 10, leftOut: 0, adjusted: 0 });
    expect(cases.map(one => one.timeline)).toMatchObject([
      { id: '1', process: 'basic', createdBy: 'agent', fields: { priority: 'High', status: 'New' } },
      { id: '2', fields: { status: 'New' }, events: [] },
    ]);
    const at = (text: string) => ({ at: time(text) });
    expect(cases[0]?.timeline.events).toEqual([
      { ...at('02T10:00'), kind: 'message', from: 'customer', public: true },
      { ...at('03T10:00'), kind: 'message', from: 'agent', public: true, channel: 'email' },
      { ...at('03T10:00'), kind: 'set', fields: { status: 'Working' } },
      { ...at('03T11:00'), kind: 'message', from: 'agent', public: false },
      { ...at('04T10:00'), kind: 'stop', stopped: true },
      { ...at('05T10:00'), kind: 'owner', owner: 'ann' },
      { ...at('05T10:00'), kind: 'queue', queue: 'desk' },
      { ...at('06T10:00'), kind: 'complete', milestone: 'resolution', completedAt: time('06T09:00') },
      { ...at('07T10:00'), kind: 'reopen', milestone: 'resolution' },
      { ...at('08T10:00'), kind: 'complete', milestone: 'resolution' },
      { ...at('09T10:00'), kind: 'set', fields: { status: 'Closed' } },
    ]);
  });

  it('leaves out a second row of a case, and events of cases that are not there', async () => {
    const { cases, history } = await read(both, {
      'cases.ndjson': rows(
        { id: 1, opened: '2026-03-01T10:00' },
        { id: 1, opened: '2026-03-02T10:00', closed: 'x' },
        { id: 1, opened: '2026-03-02T10:00' },
      ),
      'events.ndjson': `${rows({ ticket: { id: 9 }, at: '2026-03-02T10:00' }, { ticket: {}, at: '2026-03-02T10:00' })}not json\n`,
    });
    expect(cases).toHaveLength(1);
    expect(history?.rows.listed.map(({ file, line, kind }) => `${file}:${line} ${kind}`)).toEqual([
      'cases.ndjson:2 date-unreadable',
      'cases.ndjson:3 case-repeated',
      'events.ndjson:1 case-unknown',
      'events.ndjson:2 case-missing',
      'events.ndjson:3 json-malformed',
    ]);
  });

  it('reads a log of cases alone', async () => {
    const { events: _, ...alone } = both;
    const { cases } = await read(alone, {
      'cases.ndjson': rows({ id: 1, opened: '2026-03-01T10:00', closed: '2026-03-09T10:00' }),
    });
    expect(cases[0]?.timeline.events).toEqual([
      { at: time('09T10:00'), kind: 'set', fields: { status: 'Closed' } },
    ]);
  });
});

describe('a log that cannot be read', () => {
  it.each<[string, Partial<SourceText>, string | Uint8Array, string]>([
    ['is empty', {}, '', '`log.csv` cannot be read: it is empty, not even a header stands in it'],
    [
      'has an unclosed quote',
      {},
      `${HEADER}a,"b\n`,
      '`log.csv` cannot be read: a quote in the row of line 2 is never closed',
    ],
    [
      'is not UTF-8',
      {},
      new Uint8Array([0x69, 0x64, 0xe9, 0x0a]),
      '`log.csv` cannot be read: its text is not utf-8, somewhere after byte 0',
    ],
    [
      'is gzip without the ending',
      {},
      gzipSync(HEADER),
      '`log.csv` cannot be read: its text is not utf-8, somewhere after byte 0',
    ],
    ['lacks a column', {}, 'id,at,opened,state,priority\n', '`log.csv` has no column `prio`'],
    ['has a column twice', {}, 'id,at,opened,state,prio,prio\n', '`log.csv` has 2 columns `prio`'],
  ])('%s: one finding, and nothing counts', async (_, changes, content, message) => {
    const { history, findings } = await read({ ...log, ...changes }, { 'log.csv': content });
    expect(history).toBeUndefined();
    expect(findings.map(one => one.message)).toEqual([message]);
  });

  it('passes on what opening a file throws', async () => {
    const { source } = link(log);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(HEADER);
      throw new RangeError('the disk is gone');
    };
    const reading = source && readHistory(source, broken, () => {});
    await expect(reading).rejects.toThrow(new RangeError('the disk is gone'));
  });

  it('reads NDJSON on where no row has a key, and says so', async () => {
    const { history, findings } = await read(
      { format: 'ndjson', cases: { file: 'c', case: 'id', createdAt: 'opened', fields: { group: 'grop' } } },
      { c: '{"id":1,"opened":"2026-03-01T10:00","group":"x"}\n' },
    );
    expect(history?.size).toBe(1);
    expect(findings.map(({ kind, message, help }) => [kind.code, message, help])).toEqual([
      ['history-key-unseen', 'no row of `c` has `grop`', 'did you mean `group`?'],
    ]);
  });

  it.each<[SourceText['encoding'], Uint8Array]>([
    ['windows-1252', Buffer.from(`${HEADER}é,1/3/2026 10:00,1/3/2026 10:00,New,Low\n`, 'latin1')],
    ['utf-16le', Buffer.from(`\ufeff${HEADER}é,1/3/2026 10:00,1/3/2026 10:00,New,Low\n`, 'utf16le')],
    ['utf-8', Buffer.from(`\ufeff${HEADER}é,1/3/2026 10:00,1/3/2026 10:00,New,Low\n`)],
  ])('reads %s where the source says so', async (encoding, content) => {
    const { cases } = await read({ ...log, ...(encoding && { encoding }) }, { 'log.csv': content });
    expect(cases.map(one => one.timeline.id)).toEqual(['é']);
  });
});
