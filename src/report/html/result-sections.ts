import { compareText } from '../../base/compare-text.js';
import { groupBy } from '../../base/group-by.js';
import type { MilestoneResult } from '../../simulate/result.js';
import { counted } from '../counted.js';
import { breachHours } from '../insight/breach-hours.js';
import { timeUsed } from '../insight/time-used.js';
import { worstCases } from '../insight/worst-cases.js';
import { countOutcomes } from '../results/count-outcomes.js';
import { remainingWords } from '../results/milestone-words.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { attainmentFigure } from './attainment-figure.js';
import { breachMap } from './breach-map.js';
import { caseFigure } from './case-figure.js';
import { CASE_LEGEND } from './legend.js';
import { markup } from './markup.js';
import type { PageSection } from './page.js';
import { timeUsedFigure } from './time-used-figure.js';

const WORST = 10;

/** Attainment per process and milestone, sorted by name. */
export function attainmentSection(results: readonly MilestoneResult[]): PageSection {
  const groups = groupBy(results, one => JSON.stringify([one.process, one.milestone]));
  const bars = [...groups.values()]
    .flatMap(group => {
      const first = group[0];
      if (first === undefined) return [];
      return [{ process: first.process, milestone: first.milestone, counts: countOutcomes(group) }];
    })
    .sort((a, b) => compareText(a.process, b.process) || compareText(a.milestone, b.milestone));
  return { id: 'attainment', title: 'Attainment', body: attainmentFigure(bars) };
}

/** How much of their time milestones took; nothing where none was completed. */
export function timeUsedSection(results: readonly MilestoneResult[]): readonly PageSection[] {
  const bins = timeUsed(results);
  if (bins.every(({ met, violated }) => met + violated === 0)) return [];
  return [{ id: 'time-to-target', title: 'Time to target', body: timeUsedFigure(bins) }];
}

/** The hours of the week in which milestones were violated; nothing where none was. */
export function breachSection(results: readonly MilestoneResult[], timeZone: string): readonly PageSection[] {
  if (!results.some(({ violated }) => violated)) return [];
  return [
    {
      id: 'breaches',
      title: 'When it goes wrong',
      body: breachMap(breachHours(results, timeZone), timeZone),
    },
  ];
}

/** The cases that were latest, each over time; nothing where nothing was violated. */
export function worstSection(results: readonly MilestoneResult[], timeZone: string): readonly PageSection[] {
  const worst = worstCases(results, WORST);
  if (worst.length === 0) return [];
  const figures = worst.map(({ case: name, latest, milestones }, index) => {
    const caption = `${name}: ${occurrenceName(latest)}, ${remainingWords(latest)}`;
    return caseFigure(milestones, timeZone, `worst-${index + 1}`, caption);
  });
  const title = `The latest ${worst.length === 1 ? 'case' : counted(worst.length, 'case')}`;
  return [{ id: 'worst', title, body: markup`${CASE_LEGEND}${figures}` }];
}
