import { describe, expect, it } from 'vitest';
import { link, type SourceText } from './history-kit.js';

const changes = { file: 'log.csv', case: 'id', at: 'at', createdAt: 'opened', fields: {} };

/** The one finding of a source: its code, its place and what it says. */
function fault(spec: SourceText): string[] {
  const { findings, source } = link(spec);
  expect(source).toBeUndefined();
  return findings.map(({ kind, span, message }) => `${kind.code} at ${span?.file.text}: ${message}`);
}

describe('linking a history source', () => {
  it('fills in what is left out: CSV in UTF-8 with commas, ISO dates, the project’s zone, records opened by customers', () => {
    const { source, codes } = link({ changes });
    expect(codes).toEqual([]);
    expect(source).toMatchObject({
      object: 'Case',
      createdBy: 'customer',
      format: 'csv',
      delimiter: ',',
      encoding: 'utf-8',
      timeZone: 'America/New_York',
      missing: [],
      dateFormats: ['iso'],
      by: [],
    });
    expect(source?.process).toBeUndefined();
  });

  it('knows every column that the rows are read for, with the first place that names it', () => {
    const { source } = link({
      changes: {
        ...changes,
        fields: { status: 'state', priority: { column: 'prio' } },
        means: [
          {
            when: { state: 'Closed' },
            event: { complete: { milestone: 'resolution', completedAt: 'solved' } },
          },
          { when: { touch: null }, event: { owner: { column: 'who' } } },
          { when: { touch: 'x' }, event: { queue: { column: 'where' } } },
        ],
      },
      compare: { milestone: 'resolution', column: 'ok', met: 'y', violated: ['n', 'N'] },
    });
    const places = [...(source?.files[0]?.columnSpans ?? [])].map(([column, span]) => [
      column,
      span.file.text,
    ]);
    expect(new Map(places.map(([column, place]) => [column, place]))).toEqual(
      new Map([
        ['id', 'changes.case'],
        ['opened', 'changes.createdAt'],
        ['at', 'changes.at'],
        ['state', 'changes.fields.status'],
        ['prio', 'changes.fields.priority.column'],
        ['solved', 'changes.means.0.event.complete.completedAt'],
        ['touch', 'changes.means.1.when.touch'],
        ['who', 'changes.means.1.event.owner.column'],
        ['where', 'changes.means.2.event.queue.column'],
        ['ok', 'compare.column'],
      ]),
    );
    expect(source?.compare).toMatchObject({ met: ['y'], violated: ['n', 'N'] });
  });

  it.each<[string, SourceText]>([
    ['object-type-unknown at object: no object type `Cas`', { object: 'Cas', changes }],
    ['process-unknown at process: no process `basik`', { process: 'basik', changes }],
    [
      'history-process-unsuited at process: `basic` runs on `Case`, and the records of this log are `WorkOrder`',
      { object: 'WorkOrder', process: 'basic', changes },
    ],
    ['time-zone-unknown at timeZone: no time zone `Mars/Olympus`', { timeZone: 'Mars/Olympus', changes }],
    ['history-format-unread at format: `parquet` is not read yet', { format: 'parquet', changes }],
    [
      'history-date-format at dateFormats.1: `HH:mm` is no date format: it does not tell the year',
      { dateFormats: ['iso', 'HH:mm'], changes },
    ],
    ['history-files-unclear at name: no file of `changes` or of `cases` is named', {}],
    [
      'history-files-unclear at changes: `changes` stands beside `cases` or `events`, and one log cannot be both',
      { changes, cases: changes },
    ],
    ['history-files-unclear at events: `events` stands without `cases`', { events: changes }],
    [
      'field-unknown at changes.fields.prioirty: `Case` has no field `prioirty`',
      { changes: { ...changes, fields: { prioirty: 'p' } } },
    ],
    [
      'field-read-only at changes.fields.closedAt: `closedAt` is kept by the engine and cannot be set',
      { changes: { ...changes, fields: { closedAt: 'c' } } },
    ],
    ['field-unknown at by.0: `Case` has no field `prio`', { changes, by: ['prio'] }],
    [
      'picklist-value-unknown at changes.fields.status.values.done: `Close` is no value of the picklist',
      { changes: { ...changes, fields: { status: { column: 's', values: { done: 'Close' } } } } },
    ],
    [
      'field-value-wrong at changes.fields.age.otherwise: `old` is not a number',
      { changes: { ...changes, fields: { age: { column: 'a', otherwise: 'old' } } } },
    ],
    [
      'field-value-wrong at changes.fields.dueAt.initially: `soon` is not a date and a time such as `2026-03-06T16:30`',
      { changes: { ...changes, fields: { dueAt: { column: 'd', initially: 'soon' } } } },
    ],
    [
      'picklist-value-unknown at changes.means.0.event.set.status: `Shut` is no value of the picklist',
      { changes: { ...changes, means: [{ when: { a: 'b' }, event: { set: { status: 'Shut' } } }] } },
    ],
    [
      'history-milestone-unknown at changes.means.0.event.complete: no process of these records has a milestone `done`',
      { changes: { ...changes, means: [{ when: { a: 'b' }, event: { complete: 'done' } }] } },
    ],
    [
      'history-milestone-unknown at changes.means.0.event.reopen: no process of these records has a milestone `done`',
      { changes: { ...changes, means: [{ when: { a: 'b' }, event: { reopen: 'done' } }] } },
    ],
    [
      'history-milestone-unknown at compare.milestone: no process of these records has a milestone `resolutoin`',
      { changes, compare: { milestone: 'resolutoin', column: 'c', met: 'y', violated: 'n' } },
    ],
  ])('says %s', (message, spec) => {
    expect(fault(spec)).toEqual([message]);
  });

  it('takes the fields that the engine keeps for a breakdown, and `businessHours` as a field', () => {
    const { codes } = link({
      changes: { ...changes, fields: { businessHours: 'h' } },
      by: ['queue', 'ownerId'],
    });
    expect(codes).toEqual([]);
  });

  it('reports all faults at once', () => {
    const { codes } = link({
      format: 'parquet',
      dateFormats: ['%Y'],
      changes: { ...changes, fields: { nope: 'x', age: { column: 'a', otherwise: true } } },
    });
    expect(codes).toEqual([
      'history-format-unread',
      'history-date-format',
      'field-unknown',
      'field-value-wrong',
    ]);
  });
});
