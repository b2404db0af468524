import {
  countFlips,
  countMoved,
  type Flip,
  type Impact,
  type ImpactRow,
  type Pair,
} from '../../../impact/impact.js';
import { attainment, type OutcomeCounts } from '../../../simulate/outcome.js';
import type { Instant } from '../../../time/instant.js';
import { formatInstant } from '../../../time/instant-text.js';
import { findingRow } from '../../findings/finding-row.js';
import { jsonOutput } from '../../json-output.js';
import type { Formatter } from '../../report-context.js';
import { groupColumns } from '../replay/attainment-section.js';
import { type Zones, zoneOf } from '../zones.js';
import type { Variant, WhatIfReport } from './what-if-report.js';

/** The version of the shape of `schemas/output/what-if.schema.json`. */
export const WHAT_IF_VERSION = 1;

/** A comparison as JSON, in the shape of `schemas/output/what-if.schema.json`. */
export const json: Formatter<WhatIfReport> = (report, { builtWith }) =>
  jsonOutput({
    version: WHAT_IF_VERSION,
    builtWith,
    ...whatIfRow(report),
    findings: report.findings.shown.map(findingRow),
  });

/** The members that tell of the comparison. */
export function whatIfRow({ name, baseline, over, by, variants, knee, zones }: WhatIfReport): object {
  const rows = variants.map(one => variantRow(one, zones));
  return { name: name ?? null, baseline, over, by, variants: rows, knee: knee ?? null };
}

function variantRow({ changes, hash, impact }: Variant, zones: Zones): object {
  return { changes, hash, ...impactRow(impact, zones) };
}

/** An impact: its totals, then all that they are counted from. */
export function impactRow(impact: Impact, zones: Zones): object {
  const { cases, notApplied, totals, rows, flips, margins, actions, moved } = impact;
  return {
    summary: {
      cases,
      notApplied,
      ...sides(totals),
      newlyViolated: countFlips(impact, 'newly-violated'),
      newlySaved: countFlips(impact, 'newly-saved'),
      otherFlips: countFlips(impact, 'other'),
      targetsMoved: countMoved(impact),
    },
    groups: rows.map(groupRow),
    flips: flips.map(flip => flipRow(flip, zones)),
    margins: margins.map(({ process, milestone, margin: { before, after } }) => ({
      process,
      milestone,
      before: before && { judged: before.judged, p50Ms: before.p50, p90Ms: before.p90 },
      after: after && { judged: after.judged, p50Ms: after.p50, p90Ms: after.p90 },
    })),
    actions,
    moved,
  };
}

function sides({ before, after }: Pair<OutcomeCounts>): object {
  return {
    before: { ...before, attainment: attainment(before) },
    after: { ...after, attainment: attainment(after) },
  };
}

function groupRow({ process, milestone, group, counts }: ImpactRow): object {
  return { process, milestone, ...groupColumns(group), ...sides(counts) };
}

function flipRow(flip: Flip, zones: Zones): object {
  const { kind, source, process, milestone, occurrence, cycle, outcome, target, completed, calendar } = flip;
  const time = (at: Instant | null): string | null =>
    at === null ? null : formatInstant(at, zoneOf(zones, calendar));
  const times = ({ before, after }: Pair<Instant | null>): Pair<string | null> => ({
    before: time(before),
    after: time(after),
  });
  return {
    kind,
    source,
    case: flip.case,
    process,
    milestone,
    occurrence,
    cycle,
    outcome,
    target: times(target),
    completed: times(completed),
  };
}
