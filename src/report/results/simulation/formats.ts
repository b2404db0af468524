import type { Formatter } from '../../report-context.js';
import { html } from './html.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { SimulationReport } from './simulation-report.js';

/** The names of the formats of a simulation. */
export type SimulationFormat = 'pretty' | 'json' | 'html';

/** Every format of a simulation, by the name that `--format` takes. */
export const SIMULATION_FORMATS: Readonly<Record<SimulationFormat, Formatter<SimulationReport>>> = {
  pretty,
  json,
  html,
};
