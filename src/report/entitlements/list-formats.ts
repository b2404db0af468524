import type { Allowance, Entitlement } from '../../entitlement/entitlement.js';
import type { EntitlementStatus } from '../../entitlement/status.js';
import { counted } from '../counted.js';
import { csvText } from '../csv.js';
import { findingRow } from '../findings/finding-row.js';
import { findingBlocks } from '../findings/pretty.js';
import { jsonOutput } from '../json-output.js';
import { printLines } from '../print-lines.js';
import type { Formatter } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { Paint, Style } from '../style.js';
import { table } from '../table.js';
import type { EntitlementRow, EntitlementsReport } from './entitlements-report.js';

/** The names of the formats of a list of entitlements. */
export type EntitlementsFormat = 'pretty' | 'json' | 'csv';

/** The version of the shape of `schemas/output/entitlements.schema.json`. */
export const ENTITLEMENTS_VERSION = 1;

/** Every format of a list of entitlements, by the name that `--format` takes. */
export const ENTITLEMENTS_FORMATS: Readonly<Record<EntitlementsFormat, Formatter<EntitlementsReport>>> = {
  pretty: (report, context) => {
    const { rows, total, day, findings } = report;
    const summary =
      day === undefined
        ? `nothing to list: ${counted(findings.counts.error, 'error')}`
        : `${rows.length === total ? counted(total, 'entitlement') : `${rows.length} of ${counted(total, 'entitlement')}`} on ${day}`;
    return printLines([
      ...findingBlocks(findings, context),
      ...(rows.length === 0
        ? []
        : [
            ...table(
              COLUMNS,
              rows.map(row => cells(row, context.style)),
              { ...context, indent: '' },
            ),
            '',
          ]),
      ...(context.quiet ? [] : [summary]),
    ]);
  },
  json: ({ rows, day, timeZone, findings }, { builtWith }) =>
    jsonOutput({
      version: ENTITLEMENTS_VERSION,
      builtWith,
      day: day ?? null,
      timeZone: timeZone ?? null,
      entitlements: rows.map(entitlementRow),
      findings: findings.shown.map(findingRow),
    }),
  csv: ({ rows }) => {
    const lines = rows.map(entitlementRow);
    return csvText([
      CSV_COLUMNS,
      ...lines.map(({ channels, cases, workOrders, ...line }) => [
        ...FLAT.map(name => line[name]),
        channels.join(';'),
        cases?.total ?? null,
        cases?.remaining ?? null,
        workOrders?.total ?? null,
        workOrders?.remaining ?? null,
      ]),
    ]);
  },
};

const COLUMNS = [
  { heading: 'account' },
  { heading: 'entitlement' },
  { heading: 'status' },
  { heading: 'type' },
  { heading: 'level' },
  { heading: 'from' },
  { heading: 'to' },
  { heading: 'cases left', align: 'right' },
  { heading: 'work orders left', align: 'right' },
] as const;

function cells({ entitlement, status }: EntitlementRow, style: Style) {
  const { account, name, type, serviceLevel, startDate, endDate, incidents } = entitlement;
  return [
    safeText(account.name),
    safeText(name),
    { text: status, paint: statusPaint(status, style) },
    safeText(type ?? ''),
    safeText(serviceLevel ?? ''),
    startDate ?? '',
    endDate ?? 'open',
    left(incidents?.cases),
    left(incidents?.workOrders),
  ];
}

function statusPaint(status: EntitlementStatus, style: Style): Paint {
  return { Active: style.green, Inactive: style.blue, Expired: style.dim }[status];
}

function left(allowance: Allowance | undefined): string {
  return allowance === undefined ? '' : `${allowance.remaining} of ${allowance.total}`;
}

const FLAT = [
  'account',
  'accountId',
  'name',
  'id',
  'status',
  'type',
  'serviceLevel',
  'process',
  'processVersion',
  'businessHours',
  'template',
  'asset',
  'product',
  'serviceContract',
  'startDate',
  'endDate',
] as const;

const CSV_COLUMNS = [...FLAT, 'channels', 'cases', 'casesLeft', 'workOrders', 'workOrdersLeft'];

/** An entitlement as JSON has it; what is blank is null. */
function entitlementRow({ entitlement: one, status }: EntitlementRow) {
  return {
    ...identityOf(one),
    status,
    type: one.type ?? null,
    serviceLevel: one.serviceLevel ?? null,
    process: one.process ?? null,
    processVersion: one.processVersion ?? null,
    businessHours: one.calendar ?? null,
    template: one.template ?? null,
    asset: one.asset?.name ?? null,
    product: one.product?.code ?? one.product?.name ?? null,
    serviceContract: one.serviceContract?.name ?? null,
    startDate: one.startDate ?? null,
    endDate: one.endDate ?? null,
    channels: one.channels,
    cases: one.incidents?.cases ?? null,
    workOrders: one.incidents?.workOrders ?? null,
  };
}

function identityOf({ account, name, id }: Entitlement) {
  return { account: account.name, accountId: account.id ?? null, name, id: id ?? null };
}
