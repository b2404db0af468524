import type { ActionRun, MilestoneResult } from '../../simulate/result.js';
import { describeInstant } from '../../time/instant-words.js';
import type { ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import { type Cell, type Column, table } from '../table.js';
import { occurrenceName } from './occurrence-name.js';
import { type Zones, zoneOf } from './zones.js';

const COLUMNS: readonly Column[] = [
  { heading: 'at' },
  { heading: 'kind' },
  { heading: 'action' },
  { heading: 'milestone' },
  { heading: 'remark' },
];

/** The actions that ran on a case, in the order in which they ran; nothing when none did. */
export function actionTable(
  milestones: readonly MilestoneResult[],
  zones: Zones,
  { style, width }: ReportContext,
): string[] {
  const runs = milestones.flatMap(result => result.actions.map(action => ({ result, action })));
  if (runs.length === 0) return [];
  runs.sort((a, b) => a.action.step - b.action.step);
  const rows = runs.map(({ result, action }): Cell[] => {
    const zone = zoneOf(zones, result.calendar.name);
    return [
      describeInstant(action.at, zone),
      action.kind,
      safeText(action.action),
      occurrenceName(result),
      remark(action, zone),
    ];
  });
  return table(COLUMNS, rows, { style, width, indent: '    ' });
}

function remark({ late, deliveredAt }: ActionRun, zone: string): string {
  const parts = [
    ...(late ? ['late'] : []),
    ...(deliveredAt === undefined ? [] : [`delivered ${describeInstant(deliveredAt, zone)}`]),
  ];
  return parts.join(', ');
}
