import type { ViewTable } from '../report/workbench/view-table.js';
import type { Workbench } from '../report/workbench/workbench.js';
import type { WorkbenchState } from './state.js';

/** The table that a screen shows, whole. */
export function viewOf(workbench: Workbench, state: WorkbenchState): ViewTable {
  const name = state.screen;
  const table = (headings: readonly string[], rows: readonly (readonly string[])[]): ViewTable => ({
    name,
    headings,
    rows,
  });
  switch (state.screen) {
    case 'overview':
      return overviewTable(state);
    case 'cases': {
      const { columns, cases } = workbench;
      const rows = state.cases.shown.flatMap(index => cases[index] ?? []);
      return table(
        columns.map(column => column.name),
        rows.map(row => columns.map(column => column.cell(row))),
      );
    }
    case 'risk':
      return table(
        ['case', 'process', 'milestone', 'state', 'target', 'left'],
        state.risk.shown.map(one => [one.case, one.process, one.milestone, one.state, one.target, one.words]),
      );
    case 'case':
      return table(
        ['milestone', 'state', 'verdict', 'target', 'elapsed', 'remaining'],
        (state.open?.snapshot.lines ?? []).map(one => [
          one.name,
          one.state,
          one.verdict,
          one.target,
          one.elapsed,
          one.remaining,
        ]),
      );
    case 'why':
      return table(
        ['proof'],
        (state.why?.lines ?? []).map(line => [line]),
      );
    case 'policies': {
      const rows = workbench.policies[state.policies.file]?.rows ?? [];
      return table(
        ['line', 'kind', 'text'],
        rows.map(row => [String(row.line), row.kind, row.text]),
      );
    }
    case 'calendar':
      return table(
        ['day', 'hours', 'open', 'closures', 'clocks'],
        (state.calendar?.month?.weeks.flat() ?? [])
          .filter(({ isInMonth }) => isInMonth)
          .map(day => [day.words, day.hours, day.open, day.closures.join(', '), day.zoneChange ?? '']),
      );
    case 'what-if':
      return table(
        ['case', 'source', 'milestone', 'outcome', 'target'],
        (state.whatIf.tried?.flips ?? []).map(one => [
          one.case,
          one.source,
          one.milestone,
          one.words,
          one.targets,
        ]),
      );
  }
}

function overviewTable({ overview, screen }: WorkbenchState): ViewTable {
  return {
    name: screen,
    headings: ['process', 'milestone', 'attainment', 'met', 'violated', 'open', 'cancelled', 'exited'],
    rows: overview.overview.bars.map(({ process, milestone, words, counts }) => [
      process,
      milestone,
      words,
      ...[counts.met, counts.violated, counts.open, counts.cancelled, counts.exited].map(String),
    ]),
  };
}
