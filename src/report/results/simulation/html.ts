import type { CaseResult } from '../../../simulate/result.js';
import { caseFigure } from '../../html/case-figure.js';
import { findingsSection } from '../../html/findings-section.js';
import { CASE_LEGEND } from '../../html/legend.js';
import { type Markup, markup } from '../../html/markup.js';
import { type PageSection, pageText } from '../../html/page.js';
import { attainmentSection, timeUsedSection } from '../../html/result-sections.js';
import type { Formatter } from '../../report-context.js';
import { usageMarkup } from '../usage/usage-section.js';
import type { Zones } from '../zones.js';
import { nothingRun } from './pretty.js';
import { summarizeRuns, summarySentence } from './run-summary.js';
import type { ScenarioRun, SimulationReport } from './simulation-report.js';

/** A simulation as one page that loads nothing: every case of every scenario over time. */
export const html: Formatter<SimulationReport> = ({ runs, findings }, { builtWith }) => {
  const results = runs.flatMap(run => run.cases.flatMap(({ milestones }) => milestones));
  return pageText({
    title: 'Simulation',
    lead: runs.length === 0 ? nothingRun(findings) : summarySentence(summarizeRuns(runs)),
    builtWith,
    sections: [
      ...(results.length === 0 ? [] : [attainmentSection(results), ...timeUsedSection(results)]),
      ...(runs.length === 0 ? [] : [scenarioSection(runs)]),
      ...findingsSection(findings),
    ],
  });
};

function scenarioSection(runs: readonly ScenarioRun[]): PageSection {
  return { id: 'scenarios', title: 'Scenarios', body: markup`${CASE_LEGEND}${runs.map(runMarkup)}` };
}

function runMarkup({ name, file, description, zones, cases, usage }: ScenarioRun, index: number): Markup {
  return markup`<h3 id="scenario-${index + 1}">${name}</h3>
<p class="faint">${file}</p>
${description === undefined ? undefined : markup`<p>${description.trim()}</p>`}
${cases.map((one, place) => caseMarkup(one, zones, `case-${index + 1}-${place + 1}`))}
${usage === undefined ? undefined : usageMarkup(usage)}`;
}

function caseMarkup(one: CaseResult, zones: Zones, id: string): Markup {
  const { object, case: name, process, processVersion = 1, milestones, notApplied } = one;
  if (process === undefined)
    return markup`<p>${object} ${name}: no process, ${notApplied ?? 'none is named'}</p>`;
  const caption = `${object} ${name}: process ${process} version ${processVersion}`;
  return milestones.length === 0
    ? markup`<p>${caption}: no milestone</p>`
    : caseFigure(milestones, zones.default, id, caption);
}
