import type { Formatter } from '../../report-context.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { SimulationReport } from './simulation-report.js';

/** Every format of a simulation, by the name that `--format` takes. */
export const SIMULATION_FORMATS: Readonly<Record<string, Formatter<SimulationReport>>> = { pretty, json };
